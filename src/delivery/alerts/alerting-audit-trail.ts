import type { AuditEntry, AuditPosition, AuditTrail } from '@countersign/mfa-core';
import type { JobsRepository } from '../queue/jobs.repository.js';

/** What an alert is about, as the id of its job: a dotted verb, a number and a chain, and nothing of the entry itself. */
const alertIdOf = (act: string, { sequence, stream }: AuditPosition): string =>
  `${act} ${sequence} ${stream}`;

/**
 * Tells the operators of every entry whose details say `alert` (LG-06: replayed codes, reused refresh tokens, changed
 * intents). In the transaction of the entry a job is added and nothing more: nobody waits for a mail.
 */
export class AlertingAuditTrail implements AuditTrail {
  constructor(
    private readonly trail: AuditTrail,
    private readonly jobs: Pick<JobsRepository, 'add'>,
  ) {}

  async append(entry: AuditEntry): Promise<AuditPosition> {
    const position = await this.trail.append(entry);
    if (entry.details['alert'] === true)
      await this.jobs.add([{ task: 'alert', id: alertIdOf(entry.act, position) }]);
    return position;
  }
}
