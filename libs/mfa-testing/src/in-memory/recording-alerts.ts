import type { OperatorAlerts } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

type Alert = Parameters<OperatorAlerts['raise']>[0];

/** Keeps what the operator would be told, repeats too. */
export class RecordingAlerts implements OperatorAlerts {
  readonly raised: Alert[] = [];

  constructor(private readonly memory: Memory) {}

  async raise(alert: Alert): Promise<void> {
    if (this.memory.inTransaction) throw new Error('an alert is raised outside any unit of work');
    this.raised.push(alert);
  }
}
