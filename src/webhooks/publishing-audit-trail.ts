import type { AuditEntry, AuditPosition, AuditTrail, SubjectDirectory } from '@countersign/mfa-core';
import { isWebhookEvent } from './event-types.js';
import type { PublishWebhook } from './publish-webhook.js';

/** Of an entry's details what goes along: facts of the act, and never what it was about in words. */
const TOLD = ['version', 'status', 'drawdown', 'method', 'batch', 'position', 'receipt', 'proposal'] as const;

/**
 * Tells webhook endpoints of what is written into the trail: in the transaction of the entry a message is written and
 * nothing more, so an act is told if it happened, and nobody waits for a receiver (FIN-06).
 */
export class PublishingAuditTrail implements AuditTrail {
  constructor(
    private readonly trail: AuditTrail,
    private readonly publish: () => Pick<PublishWebhook, 'toCompanies'>,
    private readonly subjects: Pick<SubjectDirectory, 'find'>,
  ) {}

  async append(entry: AuditEntry): Promise<AuditPosition> {
    const position = await this.trail.append(entry);
    if (entry.outcome === 'success' && isWebhookEvent(entry.act)) await this.tell(entry);
    return position;
  }

  private async tell({ stream, act, at, object, details }: AuditEntry): Promise<void> {
    const [kind, id = ''] = stream.split(':');
    const companyIds = kind === 'company' ? [id] : await this.companiesOf(id);
    if (companyIds.length === 0) return;
    const facts = TOLD.flatMap((name) =>
      details[name] === undefined ? [] : [[name, details[name]] as const],
    );
    await this.publish().toCompanies(companyIds, {
      type: act,
      at,
      data: {
        ...Object.fromEntries(facts),
        ...(kind === 'person' ? { personId: id } : { object: object.kind, id: object.id }),
      },
    });
  }

  private async companiesOf(personId: string): Promise<string[]> {
    const subject = await this.subjects.find(personId);
    return [...new Set((subject?.grants ?? []).map(({ companyId }) => companyId))];
  }
}
