import type { StoredAuditEntry } from '@countersign/audit';
import { ReceiptError, verifyReceipt } from '@countersign/tokens';
import type { AuditDatabase } from '../audit/audit-database.js';
import { chainFindings } from '../audit/chain-findings.js';
import { nothingSeen, type Finding } from '../audit/findings.js';
import type { ReceiptsDatabase } from '../receipts/receipts-database.js';
import type { Trust } from '../receipts/trust.js';
import type { Found, LoggedAct } from './evidence.js';

/** Gathers what there is of one authorized disbursement. Changes nothing, and may run beside the service. */
export class CollectEvidence {
  constructor(
    private readonly receipts: ReceiptsDatabase,
    private readonly audit: AuditDatabase,
    private readonly trust: Trust,
    private readonly settings: { payorSessionIdleSeconds: number },
  ) {}

  /** @throws Error for a disbursement that is not there, or was never authorized */
  async execute(disbursementId: string): Promise<Found> {
    const stored = await this.receipts.receiptOf(disbursementId);
    const { jws, challengeId } = stored;
    const { claims, fault } = await this.verified(jws);
    const company = await this.chain(
      `company:${stored.companyId}`,
      ({ entry, sequence }) =>
        (entry.object.kind === 'disbursement' && entry.object.id === stored.disbursementId) ||
        sequence === claims?.audit.sequence,
    );
    const authorization = company.acts.find(({ sequence }) => sequence === claims?.audit.sequence) ?? null;
    const ofDisbursement = company.acts.filter(({ object }) => object.id === stored.disbursementId);
    // Whoever it was, by the log itself: also where the receipt does not hold.
    const authorized =
      authorization ?? ofDisbursement.findLast(({ act }) => act === 'disbursement.authorized');
    const person = await this.chain(`person:${authorized?.actor.id ?? ''}`, ({ entry }) =>
      AUTHENTICATION.includes(entry.act),
    );
    return {
      disbursement: {
        ...{ id: stored.disbursementId, company: stored.companyId },
        ...{ status: stored.status, version: stored.version },
      },
      receipt: { jws, claims, fault },
      audit: { disbursement: ofDisbursement, authorization },
      authentication: authenticationIn(person.acts, challengeId, authorized?.details['session']),
      challenge: await this.receipts.challenge(challengeId),
      bought: await this.receipts.boughtBy(challengeId),
      chains: [company, person].map(({ stream, entries, findings }) => ({ stream, entries, findings })),
      settings: {
        issuer: this.trust.issuer,
        payor_session_idle_seconds: this.settings.payorSessionIdleSeconds,
      },
    };
  }

  private async verified(jws: string): Promise<Pick<Found['receipt'], 'claims' | 'fault'>> {
    try {
      return {
        claims: await verifyReceipt(jws, this.trust.jwks, { issuer: this.trust.issuer }),
        fault: null,
      };
    } catch (error) {
      if (error instanceof ReceiptError) return { claims: null, fault: error.fault };
      throw error;
    }
  }

  /** One chain, verified from its first entry to its last, and of its entries those that are asked for. */
  private async chain(stream: string, wanted: (stored: StoredAuditEntry) => boolean) {
    const seen = nothingSeen();
    const findings: Finding[] = [];
    for await (const finding of chainFindings(this.audit, seen, stream)) findings.push(finding);
    const acts: LoggedAct[] = [];
    for await (const page of this.audit.entries(stream))
      acts.push(...page.filter(wanted).map(({ entry, sequence, hash }) => loggedAct(entry, sequence, hash)));
    return { stream, entries: seen.entries, findings, acts };
  }
}

const AUTHENTICATION = ['password.accepted', 'session.started', 'code.accepted'];

const loggedAct = (entry: StoredAuditEntry['entry'], sequence: number, hash: Buffer): LoggedAct => ({
  ...entry,
  at: entry.at.toISOString(),
  sequence,
  hash: hash.toString('hex'),
});

/** The code that was given for this act, the session it was given on, and the password that session began with. */
function authenticationIn(
  acts: readonly LoggedAct[],
  challengeId: string,
  sessionId: unknown,
): Found['authentication'] {
  const session = acts.find(({ act, object }) => act === 'session.started' && object.id === sessionId);
  const before = acts.filter(
    ({ act, sequence }) => act === 'password.accepted' && sequence < (session?.sequence ?? 0),
  );
  return {
    password: before.at(-1) ?? null,
    session: session ?? null,
    code: acts.find(({ act, object }) => act === 'code.accepted' && object.id === challengeId) ?? null,
  };
}
