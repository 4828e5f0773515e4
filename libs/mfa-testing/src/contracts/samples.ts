import type { Challenge, Factor, Intent, RefreshToken, Session, Ticket } from '@countersign/mfa-core';
import { randomBytes } from 'node:crypto';
import type { StorePorts } from './store-ports.js';

export const NOW = new Date('2026-06-01T12:00:00.250Z');

/** Milliseconds count: limits are judged to the millisecond. */
export const after = (seconds: number, from: Date = NOW): Date => new Date(from.getTime() + seconds * 1000);

/** Digests of bearer strings never repeat, so neither may these. */
export const hash = (): string => randomBytes(32).toString('base64url');

export const pendingFactor = (ports: StorePorts, change: Partial<Factor> = {}): Factor => ({
  id: ports.ids.next(),
  personId: ports.ids.next(),
  method: 'totp',
  status: 'pending',
  sealedSecret: 'v1.sealed',
  numberDigest: null,
  secretDigest: null,
  hint: null,
  lastTimeStep: null,
  failuresInRow: 0,
  createdAt: NOW,
  pendingUntil: after(600),
  boundAt: null,
  endedAt: null,
  sourceAddress: '2001:db8::7',
  ...change,
});

export async function activeFactor(ports: StorePorts, change: Partial<Factor> = {}): Promise<Factor> {
  const factor = pendingFactor(ports, change);
  await ports.factors.addPending(factor);
  await ports.factors.activate({ factorId: factor.id, now: NOW });
  return factor;
}

export const openChallenge = (ports: StorePorts, change: Partial<Challenge> = {}): Challenge => ({
  id: ports.ids.next(),
  personId: ports.ids.next(),
  owner: { kind: 'session', id: ports.ids.next() },
  purpose: 'countersign',
  method: 'totp',
  factorId: ports.ids.next(),
  intentId: ports.ids.next(),
  intentHash: hash(),
  status: 'open',
  createdAt: NOW,
  expiresAt: after(300),
  answeredAt: null,
  spendableUntil: null,
  ...change,
});

export const intent = (ports: StorePorts, change: Partial<Intent> = {}): Intent => ({
  id: ports.ids.next(),
  personId: ports.ids.next(),
  sessionId: ports.ids.next(),
  purpose: 'disbursement.authorize',
  subjectId: ports.ids.next(),
  canonical: '{"amount":"125000.00","payee":"Zoë & Söhne"}',
  hash: hash(),
  display: { amount: '125000.00', payees: ['Zoë & Söhne'], nested: { list: [1, true, null] } },
  createdAt: NOW,
  expiresAt: after(300),
  voidedAt: null,
  ...change,
});

export const ticket = (ports: StorePorts, change: Partial<Ticket> = {}): Ticket => ({
  id: ports.ids.next(),
  hash: hash(),
  personId: ports.ids.next(),
  stage: 'second_factor',
  amr: ['pwd'],
  factorTime: null,
  recovered: false,
  deviceId: null,
  sharedDeviceId: null,
  delegate: null,
  createdAt: NOW,
  expiresAt: after(600),
  ...change,
});

export const session = (ports: StorePorts, change: Partial<Session> = {}): Session => ({
  id: ports.ids.next(),
  personId: ports.ids.next(),
  generation: 1,
  amr: ['pwd', 'otp', 'mfa'],
  authTime: NOW,
  factorTime: NOW,
  rememberedFactorTime: null,
  createdAt: NOW,
  lastActivityAt: NOW,
  areaActiveAt: null,
  idleSeconds: 900,
  expiresAt: after(28_800),
  endedAt: null,
  endReason: null,
  deviceId: null,
  address: '192.0.2.7',
  userAgent: 'Mozilla/5.0',
  delegate: null,
  ...change,
});

export const refreshToken = (of: Session, change: Partial<RefreshToken> = {}): RefreshToken => ({
  hash: hash(),
  sessionId: of.id,
  generation: of.generation,
  createdAt: NOW,
  expiresAt: of.expiresAt,
  ...change,
});
