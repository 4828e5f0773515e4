import type { Clause, Found } from './evidence.js';

/** The reading all of this rests on: security.md, conflict C8. */
export const READING =
  'A TOTP value does not depend on amount or payee, yet Art. 5(1)(b) wants an authentication code that is specific to both. ' +
  'We read as the authentication code the single-use proof that the server makes and binds to the hash of the payment: the ' +
  'challenge over exactly one intent, answered once and spent in the transaction of the act. The TOTP value is but an input ' +
  'to it. This is an interpretation: have it confirmed before relying on it under PSD2; a text that carries amount and ' +
  'payee, or a passkey that signs the hash of the payment, needs no such reading.';

/** The longest a payer may be idle under Art. 4(3)(d). */
const IDLE_AT_MOST_SECONDS = 300;
/** The most failed attempts in a row under Art. 4(3)(b). */
const FAILURES_AT_MOST = 5;

type Row = Omit<Clause, 'met'> & { met?: (found: Found) => boolean };

/** The table itself. A row without `met` is met where all of its facts are there. */
const ROWS: readonly Row[] = [
  {
    clause: 'Art. 4(1), two elements',
    demands: 'Authentication is based on two or more of knowledge, possession and inherence.',
    met_by:
      'Knowledge: the password at sign-in. Possession: a code of the bound factor, given to a challenge over this payment alone.',
    facts: ['/authentication/password', '/authentication/session/details/amr', '/authentication/code'],
  },
  {
    clause: 'Art. 4(1), accepted once',
    demands: 'The authentication code is accepted only once.',
    met_by:
      'The challenge was spent by this act, and bought nothing else: one disbursement, or the one batch it is in.',
    facts: ['/receipt/claims/challenge_id', '/bought'],
    met: ({ bought, receipt }) => bought.length === (receipt.claims?.batch?.size ?? 1),
  },
  {
    clause: 'Art. 4(2)(a)',
    demands: 'Nothing about the elements can be derived from the authentication code.',
    met_by: 'The proof is a random id bound to a hash. Neither password nor code nor seed is part of it.',
    facts: ['/receipt/claims/challenge_id', '/receipt/claims/intent_hash'],
  },
  {
    clause: 'Art. 4(2)(b)',
    demands: 'No new code can be generated from the knowledge of an earlier one.',
    met_by:
      'Each proof begins with a new random challenge and takes a code of the factor that was never used before.',
    facts: ['/receipt/claims/challenge_id', '/authentication/code/details/factor'],
  },
  {
    clause: 'Art. 4(2)(c)',
    demands: 'The authentication code cannot be forged.',
    met_by:
      'A proof exists only as a row of the server, made, answered and spent there; what it bought is signed (ES256) and chained.',
    facts: ['/receipt/jws', '/receipt/claims/audit/hash', '/audit/authorization/hash'],
  },
  {
    clause: 'Art. 4(3)(a)',
    demands: 'It cannot be told which element was wrong when authentication failed.',
    met_by:
      'One answer for every failure; what was wrong stands in the audit trail alone, as of this person’s attempts.',
    facts: ['/authentication/code/act', '/authentication/password/act'],
  },
  {
    clause: 'Art. 4(3)(b)',
    demands: 'At most five failed attempts in a row, then a block.',
    met_by:
      'So many codes had failed in a row before this one was accepted; a fifth failure would have blocked.',
    facts: ['/authentication/code/details/failuresBefore'],
    met: ({ authentication }) => {
      const failures = authentication.code?.details['failuresBefore'];
      return typeof failures === 'number' && failures < FAILURES_AT_MOST;
    },
  },
  {
    clause: 'Art. 4(3)(c)',
    demands: 'Sessions are protected against capture and manipulation.',
    met_by:
      'The service is reached over TLS, and the code was taken on the session that opened and carried out the act.',
    facts: ['/settings/issuer', '/authentication/session/object/id', '/audit/authorization/details/session'],
    met: ({ settings, authentication, audit }) =>
      settings.issuer.startsWith('https://') &&
      authentication.session?.object.id === audit.authorization?.details['session'],
  },
  {
    clause: 'Art. 4(3)(d)',
    demands: 'No more than five minutes without activity.',
    met_by: 'PAYOR_SESSION_IDLE_SECONDS as it is set now. 900 by default; 300 under PSD2.',
    facts: ['/settings/payor_session_idle_seconds'],
    met: ({ settings }) => settings.payor_session_idle_seconds <= IDLE_AT_MOST_SECONDS,
  },
  {
    clause: 'Art. 5(1)(a)',
    demands: 'The payer is made aware of the amount and of the payee.',
    met_by:
      'The prompt showed amounts, payees and accounts out of the server’s own data; it is this content, whole.',
    facts: ['/receipt/claims/content/total', '/receipt/claims/content/payments'],
  },
  {
    clause: 'Art. 5(1)(b)',
    demands: 'The authentication code is specific to the amount and the payee agreed to.',
    met_by:
      'The challenge was made for, and answered over, the hash of exactly this content, and works for no other.',
    facts: ['/receipt/claims/intent_hash', '/receipt/claims/intent', '/authentication/code/object/id'],
  },
  {
    clause: 'Art. 5(1)(c)',
    demands: 'The code accepted corresponds to the original amount and the identity of the payee.',
    met_by:
      'In the transaction of the act the content was computed anew from locked rows; its hash is the one that was signed.',
    facts: ['/audit/authorization/details/intentHash', '/receipt/claims/intent_hash'],
    met: ({ audit, receipt }) => audit.authorization?.details['intentHash'] === receipt.claims?.intent_hash,
  },
  {
    clause: 'Art. 5(1)(d)',
    demands: 'Any change to the amount or the payee invalidates the code.',
    met_by:
      'What was authorized is the very version that was signed: a change makes another version, and so another hash.',
    facts: ['/receipt/claims/content/disbursement/version', '/audit/authorization/details/version'],
    met: ({ audit, receipt }) => {
      const { version } = (receipt.claims?.content['disbursement'] ?? {}) as { version?: unknown };
      return version !== undefined && version === audit.authorization?.details['version'];
    },
  },
  {
    clause: 'Art. 5(2)(a)',
    demands: 'Confidentiality, authenticity and integrity of amount and payee through all phases.',
    met_by:
      'One content at the prompt, at the act and in the receipt, held together by one hash, a signature and the chain.',
    facts: ['/receipt/claims/intent_hash', '/audit/authorization/hash', '/receipt/jws'],
  },
  {
    clause: 'Art. 5(2)(b)',
    demands: 'The same of the information displayed through all phases.',
    met_by:
      'Whatever is displayed is made of the content that is hashed, and of nothing else; no field of it comes from the client.',
    facts: ['/receipt/claims/content', '/receipt/claims/intent_hash'],
  },
];

const BATCH: Row = {
  clause: 'Art. 5(3)(b)',
  demands: 'Of a batch, the code is specific to the total amount and to the payees.',
  met_by:
    'The intent holds the totals by currency and, in their order, each disbursement with its total and the hash over its payees and accounts; this one is disclosed.',
  facts: [
    '/receipt/claims/intent/totals',
    '/receipt/claims/intent/disbursements',
    '/receipt/claims/disclosed',
    '/receipt/claims/batch/id',
  ],
};

/** Each clause of dynamic linking with its facts, judged of this payment. */
export function clausesOf(found: Found): Clause[] {
  const rows = found.receipt.claims?.batch ? [...ROWS, BATCH] : ROWS;
  return rows.map(({ met = () => true, ...row }) => ({
    ...row,
    met: row.facts.every((pointer) => isFact(at(found, pointer))) && met(found),
  }));
}

/** The value at a JSON pointer (RFC 6901); undefined where there is none. */
export const at = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      document,
    );

/** Something that says something: neither absent nor empty. */
export function isFact(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
