import canonicalize from 'canonicalize';
import type { AuditEntry } from '@countersign/mfa-core';

/**
 * The entry as it can be stored and read back without a change: PostgreSQL text holds no U+0000, and UTF-8 no lone
 * surrogate, and both can stand in what a stranger sends. Each becomes U+FFFD. Store this, not what you were given.
 */
export function storableEntry(entry: AuditEntry): AuditEntry {
  const { stream, at, act, outcome, actor, object, origin, details } = entry;
  return {
    stream: storableText(stream),
    at,
    act: storableText(act),
    outcome,
    actor: { kind: actor.kind, id: storable(actor.id) },
    object: { kind: storableText(object.kind), id: storable(object.id) },
    origin: {
      address: storable(origin.address),
      userAgent: storable(origin.userAgent),
      requestId: storable(origin.requestId),
    },
    details: Object.fromEntries(
      Object.entries(details).map(([name, value]) => [storableText(name), storable(value)]),
    ),
  };
}

/**
 * The one text of an entry that its hash is over: RFC 8785 canonical JSON of the storable form, so on one line and
 * with every quote and line break of user input escaped (LG-04). Times to the millisecond, in UTC.
 * Throws a RangeError for an invalid date, an Error for a number that is not finite.
 */
export function canonicalEntry(entry: AuditEntry): string {
  const storable = storableEntry(entry);
  const text = canonicalize({ ...storable, at: storable.at.toISOString() });
  if (text === undefined) throw new TypeError('an audit entry is a JSON object');
  return text;
}

const storable = <T>(value: T): T | string => (typeof value === 'string' ? storableText(value) : value);

const storableText = (text: string): string =>
  text.replaceAll('\u0000', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
