import type { Found } from './evidence.js';

/** What stands against the evidence; nothing, when receipt, audit trail and database tell the same. */
export function objections({ receipt, audit, bought, chains, disbursement, challenge }: Found): string[] {
  const { claims, fault } = receipt;
  const { authorization } = audit;
  const against: string[] = [];
  const demand = (held: boolean, otherwise: string): void => {
    if (!held) against.push(otherwise);
  };

  demand(claims !== null, `the receipt does not hold: ${(fault ?? 'malformed').replaceAll('_', ' ')}`);
  for (const { stream, findings } of chains)
    demand(
      findings.length === 0,
      `the chain ${stream} is not as it was written, at ${findings.length} places`,
    );
  if (!claims) return against;

  demand(claims.sub === disbursement.id, 'the receipt is of another disbursement');
  demand(
    authorization?.hash === claims.audit.hash,
    'no entry has the hash at the position the receipt names',
  );
  demand(
    authorization?.act === 'disbursement.authorized' &&
      authorization.object.id === claims.sub &&
      authorization.actor.id === claims.approver &&
      authorization.details['intentHash'] === claims.intent_hash &&
      authorization.details['challenge'] === claims.challenge_id &&
      authorization.details['method'] === claims.method,
    'the entry at that position tells of another act',
  );
  const { batch } = claims;
  demand(
    bought.some((one) => one.disbursement === claims.sub) &&
      bought.length === (batch?.size ?? 1) &&
      bought.every((one) => one.batch === (batch?.id ?? null)),
    'the challenge bought something else besides',
  );
  demand(
    challenge === null || (challenge.status === 'spent' && challenge.method === claims.method),
    'the challenge was not spent, or was of another factor',
  );
  demand(
    !challenge?.intent || challenge.intent.hash === claims.intent_hash,
    'the intent that was shown is another than the one that was signed',
  );
  return against;
}
