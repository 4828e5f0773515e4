import {
  sharedFactors,
  type Device,
  type Factor,
  type FactorStore,
  type Session,
  type SharedFactor,
} from '@countersign/mfa-core';
import { failuresOf } from './in-memory-attempt-ledger.js';
import type { Memory } from './memory.js';

export class InMemoryFactorStore implements FactorStore {
  constructor(private readonly memory: Memory) {}

  private get factors() {
    return this.memory.table<Factor>('factor');
  }

  addPending(factor: Factor): Promise<void> {
    return this.memory.run(() => {
      const earlier = this.factors.filter(
        ({ personId, method, status }) =>
          personId === factor.personId && method === factor.method && status === 'pending',
      );
      for (const one of earlier) {
        this.factors.put(one.id, { ...one, status: 'abandoned', endedAt: factor.createdAt });
      }
      this.factors.add(factor.id, factor);
    });
  }

  addImported(
    factor: Factor & { secretDigest: string; boundAt: Date },
  ): Promise<'added' | 'not_first' | 'secret_in_use'> {
    return this.memory.run(() => {
      const { personId, secretDigest, boundAt: endedAt } = factor;
      if (this.factors.filter((one) => one.secretDigest === secretDigest).length > 0) return 'secret_in_use';
      const theirs = this.factors.filter((one) => one.personId === personId);
      if (theirs.some(({ boundAt }) => boundAt !== null)) return 'not_first';
      for (const one of theirs.filter(({ status }) => status === 'pending'))
        this.factors.put(one.id, { ...one, status: 'abandoned', endedAt });
      this.factors.add(factor.id, factor);
      return 'added';
    });
  }

  find(factorId: string): Promise<Factor | null> {
    return this.memory.run(() => {
      const factor = this.factors.get(factorId);
      return factor && this.#withFailures(factor);
    });
  }

  active(personId: string): Promise<Factor[]> {
    return this.memory.run(() =>
      this.factors
        .filter((factor) => factor.personId === personId && factor.status === 'active')
        .map((factor) => this.#withFailures(factor)),
    );
  }

  textFactors(personId: string, endedAfter: Date): Promise<Factor[]> {
    return this.memory.run(() =>
      this.factors
        .filter(
          (factor) => factor.personId === personId && factor.method === 'sms' && factor.boundAt !== null,
        )
        .filter(({ status, endedAt }) => status === 'active' || (endedAt !== null && endedAt > endedAfter))
        .map((factor) => this.#withFailures(factor)),
    );
  }

  /** One transaction at a time runs here: what is so now stays so until it ends. */
  async hold({ factorId, status }: { factorId: string; status: 'pending' | 'active' }): Promise<boolean> {
    if (!this.memory.inTransaction) throw new Error('a factor is held inside a unit of work only');
    return this.memory.run(() => this.factors.get(factorId)?.status === status);
  }

  remove({ factorId, now }: { factorId: string; now: Date }): Promise<boolean> {
    return this.memory.run(() => {
      const factor = this.factors.get(factorId);
      if (factor?.status !== 'active') return false;
      this.factors.put(factorId, { ...factor, status: 'removed', endedAt: now });
      return true;
    });
  }

  removeAll(personId: string, now: Date): Promise<Factor[]> {
    return this.memory.run(() => {
      const held = this.factors.filter(
        (factor) =>
          factor.personId === personId && (factor.status === 'active' || factor.status === 'pending'),
      );
      for (const factor of held) {
        const status = factor.status === 'active' ? 'removed' : 'abandoned';
        this.factors.put(factor.id, { ...factor, status, endedAt: now });
      }
      return held
        .filter(({ status }) => status === 'active')
        .map((factor) => this.#withFailures({ ...factor, status: 'removed', endedAt: now }));
    });
  }

  everBound(personId: string): Promise<boolean> {
    return this.memory.run(() => {
      const bound = this.factors.filter((factor) => factor.personId === personId && factor.boundAt !== null);
      return bound.length > 0;
    });
  }

  claimTimeStep(input: {
    factorId: string;
    status: 'pending' | 'active';
    timeStep: number;
  }): Promise<boolean> {
    return this.memory.run(() => {
      const factor = this.factors.get(input.factorId);
      if (factor?.status !== input.status) return false;
      if (factor.lastTimeStep !== null && factor.lastTimeStep >= input.timeStep) return false;
      this.factors.put(factor.id, { ...factor, lastTimeStep: input.timeStep });
      return true;
    });
  }

  activate({ factorId, now }: { factorId: string; now: Date }): Promise<{ replaced: string | null } | null> {
    return this.memory.run(() => {
      const factor = this.factors.get(factorId);
      if (factor?.status !== 'pending' || !factor.pendingUntil || factor.pendingUntil <= now) return null;
      const [before] = this.factors.filter(
        ({ personId, method, status }) =>
          personId === factor.personId && method === factor.method && status === 'active',
      );
      if (before) this.factors.put(before.id, { ...before, status: 'replaced', endedAt: now });
      this.factors.put(factorId, { ...factor, status: 'active', pendingUntil: null, boundAt: now });
      return { replaced: before?.id ?? null };
    });
  }

  disableIfExhausted(input: { factorId: string; limit: number; now: Date }): Promise<boolean> {
    return this.memory.run(() => {
      const factor = this.factors.get(input.factorId);
      if (factor?.status !== 'active' && factor?.status !== 'pending') return false;
      if (this.#withFailures(factor).failuresInRow < input.limit) return false;
      this.factors.put(factor.id, { ...factor, status: 'disabled', pendingUntil: null, endedAt: input.now });
      return true;
    });
  }

  shared(input: { personId: string; others: readonly string[]; now: Date }): Promise<SharedFactor[]> {
    return this.memory.run(() => {
      const [own, other] = [this.#traits([input.personId], input.now), this.#traits(input.others, input.now)];
      return sharedFactors.filter((kind) => own[kind].some((trait) => other[kind].includes(trait)));
    });
  }

  count(): Promise<number> {
    return this.memory.run(() => this.factors.keys().length);
  }

  page({ after, limit }: { after: string | null; limit: number }): Promise<Factor[]> {
    return this.memory.run(() =>
      this.factors
        .filter(({ id }) => after === null || id > after)
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, limit)
        .map((factor) => this.#withFailures(factor)),
    );
  }

  reseal(input: {
    factorId: string;
    from: string;
    to: string;
    secretDigest: string | null;
  }): Promise<boolean> {
    return this.memory.run(() => {
      const factor = this.factors.get(input.factorId);
      if (factor?.sealedSecret !== input.from) return false;
      this.factors.put(factor.id, { ...factor, sealedSecret: input.to, secretDigest: input.secretDigest });
      return true;
    });
  }

  #traits(people: readonly string[], now: Date): Record<SharedFactor, string[]> {
    const theirs = ({ personId }: { personId: string }): boolean => people.includes(personId);
    const factors = this.factors.filter((factor) => theirs(factor) && factor.status === 'active');
    const devices = this.memory.table<Device>('device').filter((one) => theirs(one) && one.expiresAt > now);
    const sessions = this.memory
      .table<Session>('session')
      .filter((one) => theirs(one) && !one.endedAt && one.expiresAt > now);
    return {
      authenticator_secret: known(factors.map(({ secretDigest }) => secretDigest)),
      phone_number: known(factors.map(({ numberDigest }) => numberDigest)),
      device: known([...devices.map(({ id }) => id), ...sessions.map(({ deviceId }) => deviceId)]),
    };
  }

  /** The ledger counts them; the factor only shows them. */
  #withFailures(factor: Factor): Factor {
    return { ...factor, failuresInRow: failuresOf(this.memory, factor.personId, factor.id) };
  }
}

const known = (traits: readonly (string | null)[]): string[] => traits.filter((trait) => trait !== null);
