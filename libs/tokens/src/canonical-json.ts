import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from '@countersign/mfa-core';

/**
 * RFC 8785 canonical JSON. Throws a TypeError for anything that is not JSON all through: a member that is undefined
 * would silently drop out of what is approved, and a Date would be turned into something nobody wrote down.
 */
export function canonicalJson(value: Json): string {
  requireJson(value, new Set());
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not JSON');
  return text;
}

/** base64url SHA-256 of a canonical text: what a countersignature is bound to, and its receipt states. */
export const intentHash = (canonical: string): string =>
  createHash('sha256').update(canonical).digest('base64url');

function requireJson(value: unknown, above: ReadonlySet<unknown>): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string' && !LONE_SURROGATE.test(value)) return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value !== 'object' || above.has(value)) throw new TypeError(`not JSON: ${typeof value}`);
  if (!isPlain(value) || Object.getOwnPropertySymbols(value).length > 0)
    throw new TypeError('not JSON: not a plain object');
  // By index for an array, so that a hole counts as what it reads as: undefined.
  const members: unknown[] = Array.isArray(value) ? Array.from(value) : Object.entries(value).flat();
  const path = new Set(above).add(value);
  for (const member of members) requireJson(member, path);
}

/** An array, or an object of no class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

const LONE_SURROGATE = /\p{Surrogate}/u;
