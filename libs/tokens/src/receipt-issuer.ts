import { randomUUID } from 'node:crypto';
import type { AuditPosition, Json } from '@countersign/mfa-core';
import { canonicalJson, intentHash } from './canonical-json.js';
import type { Receipt } from './receipt.js';
import { numericDate, signJws } from './sign-jws.js';
import type { SigningKeys } from './signing-keys.js';
import { tokenTypes } from './token-types.js';

/** Signs that an act was countersigned. Called inside the transaction of the act: it commits with it, or never was. */
export class ReceiptIssuer {
  constructor(
    private readonly keys: SigningKeys,
    private readonly names: { issuer: string },
  ) {}

  /** Throws a TypeError for an intent that is not in canonical form: its receipt could never be verified. */
  async issue(input: {
    /** The thing acted upon. */
    subjectId: string;
    /** Exactly the text the countersignature was bound to. */
    canonicalIntent: string;
    approverId: string;
    roles: readonly string[];
    method: string;
    challengeId: string;
    answeredAt: Date;
    authorizedAt: Date;
    audit: AuditPosition;
  }): Promise<{ receiptId: string; jws: string }> {
    const intent = JSON.parse(input.canonicalIntent) as { readonly [key: string]: Json };
    if (canonicalJson(intent) !== input.canonicalIntent)
      throw new TypeError('the intent is not in canonical form');
    const { stream, sequence, hash } = input.audit;
    const receipt: Receipt = {
      iss: this.names.issuer,
      iat: numericDate(input.authorizedAt),
      jti: randomUUID(),
      sub: input.subjectId,
      intent,
      intent_hash: intentHash(input.canonicalIntent),
      approver: input.approverId,
      roles: input.roles,
      method: input.method,
      challenge_id: input.challengeId,
      answered_at: input.answeredAt.toISOString(),
      authorized_at: input.authorizedAt.toISOString(),
      audit: { stream, sequence, hash },
    };
    return { receiptId: receipt.jti, jws: await signJws(this.keys, tokenTypes.receipt, receipt) };
  }
}
