import { Inject, Injectable } from '@nestjs/common';
import { Clock, OperatorAlerts, type OperatorAlertKind } from '@countersign/mfa-core';

/** By the act of the audit entry that asks for it. */
const KINDS: Readonly<Record<string, OperatorAlertKind>> = {
  'code.refused': 'code_replayed',
  'refresh_token.reused': 'refresh_token_reused',
  'countersignature.intent_changed': 'intent_changed',
};

/** Raises what an audit entry asked for, once that has committed. */
@Injectable()
export class DeliverAlert {
  constructor(
    @Inject(OperatorAlerts) private readonly alerts: OperatorAlerts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async deliver(id: string): Promise<void> {
    const [act = '', sequence, ...stream] = id.split(' ');
    const about = stream.join(' ');
    const details = { act, stream: about, sequence: Number(sequence) };
    await this.alerts.raise({ kind: KINDS[act] ?? 'security_event', at: this.clock.now(), about, details });
  }
}
