import { randomUUID } from 'node:crypto';
import type { AuditPosition } from '@countersign/mfa-core';
import { approvedPart } from './approved-part.js';
import { canonicalJson, intentHash } from './canonical-json.js';
import { RECEIPT_VERSION, type JsonObject, type Receipt } from './receipt.js';
import { numericDate, signJws } from './sign-jws.js';
import type { SigningKeys } from './signing-keys.js';
import { tokenTypes } from './token-types.js';

/** Signs that an act was countersigned. Called inside the transaction of the act: it commits with it, or never was. */
export class ReceiptIssuer {
  constructor(
    private readonly keys: SigningKeys,
    private readonly names: { issuer: string },
  ) {}

  /** Throws a TypeError for an intent not in canonical form, or not of this subject: its receipt could never be verified. */
  async issue(input: {
    /** The thing acted upon. */
    subjectId: string;
    /** Exactly the text the countersignature was bound to. */
    canonicalIntent: string;
    /** What a batch's intent holds the hash of; left out for an intent over the subject alone. */
    disclosed?: JsonObject;
    approverId: string;
    roles: readonly string[];
    /** Whose approval was asked for before, and counted. */
    approvals?: readonly { approverId: string; approvedAt: Date }[];
    method: string;
    challengeId: string;
    answeredAt: Date;
    authorizedAt: Date;
    audit: AuditPosition;
  }): Promise<{ receiptId: string; jws: string; kid: string }> {
    const intent = JSON.parse(input.canonicalIntent) as JsonObject;
    if (canonicalJson(intent) !== input.canonicalIntent)
      throw new TypeError('the intent is not in canonical form');
    const { stream, sequence, hash } = input.audit;
    const receipt: Receipt = {
      version: RECEIPT_VERSION,
      iss: this.names.issuer,
      iat: numericDate(input.authorizedAt),
      jti: randomUUID(),
      sub: input.subjectId,
      intent,
      intent_hash: intentHash(input.canonicalIntent),
      ...(input.disclosed === undefined ? {} : { disclosed: input.disclosed }),
      approver: input.approverId,
      roles: input.roles,
      approvals: (input.approvals ?? []).map(({ approverId, approvedAt }) => ({
        approver: approverId,
        approved_at: approvedAt.toISOString(),
      })),
      method: input.method,
      challenge_id: input.challengeId,
      answered_at: input.answeredAt.toISOString(),
      authorized_at: input.authorizedAt.toISOString(),
      audit: { stream, sequence, hash },
    };
    if (!approvedPart(receipt)) throw new TypeError('the intent is not over this subject');
    const { kid } = this.keys.current;
    return { receiptId: receipt.jti, kid, jws: await signJws(this.keys, tokenTypes.receipt, receipt) };
  }
}
