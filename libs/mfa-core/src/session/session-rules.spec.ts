import { noStanding } from '../policy/standing.js';
import { describe, expect, it } from '@jest/globals';
import { lenientPolicy, strictPolicy } from '@countersign/mfa-testing';
import { Policies } from '../policy/policies.js';
import type { Session } from '../ports/session-store.port.js';
import { secondsAfter } from '../time.js';
import {
  endOf,
  hasRequiredFactor,
  isFresh,
  isFreshPassword,
  mayBeInArea,
  requireLive,
} from './session-rules.js';

const start = new Date('2026-06-01T12:00:00Z');
const session: Session = {
  id: 'one',
  personId: 'pat',
  generation: 2,
  amr: ['pwd', 'otp', 'mfa'],
  authTime: start,
  factorTime: start,
  rememberedFactorTime: null,
  createdAt: start,
  lastActivityAt: start,
  areaActiveAt: null,
  idleSeconds: 900,
  expiresAt: secondsAfter(start, 28_800),
  endedAt: null,
  endReason: null,
  deviceId: null,
  address: null,
  userAgent: null,
  delegate: null,
};
const live = { session, active: true, ...noStanding };
const policies = new Policies([strictPolicy, lenientPolicy]);
const strict = policies.for({ ...noStanding, grants: [{ role: 'treasurer', companyId: 'any' }] }, start);
const lenient = policies.for({ ...noStanding, grants: [{ role: 'clerk', companyId: 'any' }] }, start);

describe('a session', () => {
  it.each([
    [899, null],
    [900, 'idle'],
    [28_800, 'absolute'],
  ])('after %i s without activity ends: %s', (seconds, end) => {
    expect(endOf(session, secondsAfter(start, seconds))).toBe(end);
  });

  it('without an idle end lives to its absolute one', () => {
    expect(endOf({ ...session, idleSeconds: null }, secondsAfter(start, 28_799))).toBeNull();
  });

  it.each([
    ['unknown', null, 2],
    ['of someone disabled', { ...live, active: false }, 2],
    ['ended', { ...live, session: { ...session, endedAt: start, endReason: 'signed_out' as const } }, 2],
    ['asked for with a token of before the last step-up', live, 1],
    ['asked for with a token of a generation to come', live, 3],
  ])('%s is no session', (_, found, generation) => {
    expect(() => requireLive(found, generation, start)).toThrow('session_ended');
  });

  it('that lives is given back', () => {
    expect(requireLive(live, 2, start)).toBe(live);
  });

  it('with a password alone does not satisfy roles that demand a factor', () => {
    expect(hasRequiredFactor({ ...session, factorTime: null }, strict, start)).toBe(false);
    expect(hasRequiredFactor({ ...session, factorTime: null }, lenient, start)).toBe(true);
  });

  it('is fresh up to the age asked for, by the time of its factor and not of its refresh (SU-02)', () => {
    expect(isFresh(session, 300, secondsAfter(start, 300))).toBe(true);
    expect(isFresh(session, 300, secondsAfter(start, 301))).toBe(false);
    expect(isFresh({ ...session, factorTime: null }, 300, start)).toBe(false);
  });

  it('enters the payments area with a factor of the last 5 min, at sign-in or since (STP-01)', () => {
    expect(mayBeInArea(session, 900, secondsAfter(start, 300))).toBe(true);
    expect(mayBeInArea(session, 900, secondsAfter(start, 301))).toBe(false);
    expect(mayBeInArea({ ...session, factorTime: null }, 900, start)).toBe(false);
  });

  it('stays in the payments area until it is idle there, whatever it does elsewhere', () => {
    const inside = { ...session, areaActiveAt: start };
    const at = (seconds: number) => secondsAfter(start, seconds);
    expect(mayBeInArea(inside, 900, at(899))).toBe(true);
    expect(mayBeInArea({ ...inside, lastActivityAt: at(899) }, 900, at(900))).toBe(false);
    expect(mayBeInArea(inside, 400, at(400))).toBe(false);
  });

  it('lets a fresh password stand in only where no role demands a factor and none was ever given', () => {
    const withoutFactor = { ...session, factorTime: null };
    expect(isFreshPassword(withoutFactor, lenient, 300, secondsAfter(start, 300))).toBe(true);
    expect(isFreshPassword(withoutFactor, lenient, 300, secondsAfter(start, 301))).toBe(false);
    expect(isFreshPassword(withoutFactor, strict, 300, start)).toBe(false);
    expect(isFreshPassword(session, lenient, 300, start)).toBe(false);
  });
});
