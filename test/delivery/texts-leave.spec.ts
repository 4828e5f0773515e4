import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { limits, secondsAfter } from '@countersign/mfa-core';
import { withConnection } from '../support/database.js';
import { createTestDelivery, ScriptedVendor, textOf, type TestDelivery } from '../support/delivery.js';
import { eventually } from '../support/eventually.js';

const OUTCOME_WITHIN_MS = limits.textOutcomeWithinMs;

describe('a text', () => {
  let first: ScriptedVendor;
  let second: ScriptedVendor;
  let delivery: TestDelivery;

  beforeEach(async () => {
    first = new ScriptedVendor('first');
    second = new ScriptedVendor('second');
    delivery = await createTestDelivery({ senders: [first, second] });
  });
  afterEach(() => delivery.stop());

  const outcome = (id: string) => delivery.outbox.outcome(id, OUTCOME_WITHIN_MS);
  const stateOf = (id: string) => delivery.texts.stateOf(id);
  const isIn = (id: string, state: string) => eventually(async () => (await stateOf(id)) === state);
  const chargesFor = (id: string): string[] =>
    [...first.taken, ...second.taken].filter((text) => text.id === id).map(({ vendorId }) => vendorId);

  it('leaves when its transaction commits, and never when it does not', async () => {
    const id = await delivery.sendCode();
    expect(await outcome(id)).toBe('taken');
    const other = delivery.ids.next();
    const undone = delivery.unitOfWork.run(async () => {
      const now = delivery.clock.now();
      await delivery.outbox.enqueue(textOf(other, delivery.ids.next(), now, secondsAfter(now, 300)));
      throw new Error('and so it was undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const after = await delivery.sendCode();
    expect(await outcome(after)).toBe('taken');
    expect(first.taken.map((text) => text.id)).toEqual([id, after]);
    expect(first.taken[0]).toMatchObject({ to: '+14155550123', code: '012345', payment: null });
  });

  it('reaches the vendor within 100 ms of its commit, half the time and more', async () => {
    await outcome(await delivery.sendCode());
    const waitedMs: number[] = [];
    for (let time = 0; time < 41; time += 1) {
      const id = await delivery.sendCode();
      const committedAt = performance.now();
      await outcome(id);
      waitedMs.push((first.taken.at(-1)?.atMs ?? Infinity) - committedAt);
    }
    const median = waitedMs.sort((a, b) => a - b)[20] ?? Infinity;
    expect(median).toBeLessThan(100);
  });

  it('is not sent when its code is dead by then, and costs nothing', async () => {
    const startWorker = await delivery.withoutWorkers();
    const replaced = await delivery.sendCode();
    await delivery.sentCodes.void(replaced);
    const expired = await delivery.sendCode({ expiresInSeconds: 60 });
    delivery.clock.advanceSeconds(61);
    await startWorker();
    await isIn(replaced, 'dropped');
    await isIn(expired, 'dropped');
    expect([...first.asked, ...second.asked]).toEqual([]);
    // Not `failed`: whoever waits for it must not void a newer code of the same challenge.
    expect(await outcome(replaced)).toBe('pending');
  });

  it('goes to the second vendor when the first refuses it', async () => {
    first.next('refused');
    const id = await delivery.sendCode();
    expect(await outcome(id)).toBe('taken');
    expect(chargesFor(id)).toEqual([expect.stringMatching(/^second-/)]);
    expect(second.taken[0]?.code).toBe('012345');
  });

  it('fails at once when every vendor refuses it', async () => {
    first.next('refused');
    second.next('refused');
    const id = await delivery.sendCode();
    expect(await outcome(id)).toBe('failed');
    expect(await contentOf(delivery, id)).toBeNull();
  });

  it('goes to the second vendor when the first is unavailable, and to the first when that is back', async () => {
    first.next('unavailable');
    second.next('unavailable');
    const id = await delivery.sendCode();
    expect(await outcome(id)).toBe('taken');
    expect([first.asked, second.asked]).toEqual([[id, id], [id]]);
    expect(chargesFor(id)).toHaveLength(1);
  });

  it('fails for good within 4 s when every vendor is dead, and the operator is told', async () => {
    first.always('unavailable');
    second.always('unavailable');
    const began = performance.now();
    const id = await delivery.sendCode();
    expect(await outcome(id)).toBe('failed');
    expect(performance.now() - began).toBeLessThan(OUTCOME_WITHIN_MS);
    expect(delivery.raised).toEqual([expect.objectContaining({ kind: 'text_vendor_failing' })]);
    const asked = first.asked.length;
    first.always('take');
    second.always('take');
    expect(await outcome(await delivery.sendCode())).toBe('taken');
    expect(chargesFor(id)).toEqual([]);
    expect(first.asked).toHaveLength(asked + 1);
    expect(await contentOf(delivery, id)).toBeNull();
  });

  it('whose answer was lost is asked after before anything is sent again', async () => {
    first.next('lost_after_taken');
    first.findFails = 1;
    const id = await delivery.sendCode();
    await isIn(id, 'taken');
    expect(chargesFor(id)).toEqual([expect.stringMatching(/^first-/)]);
    expect(second.asked).toEqual([]);
  });

  it('that the vendor has never heard of is sent after all', async () => {
    first.next('uncertain');
    const id = await delivery.sendCode();
    await isIn(id, 'taken');
    expect(chargesFor(id)).toHaveLength(1);
  });

  it('keeps its content while another vendor may need it, and not a moment longer', async () => {
    const id = await delivery.sendCode();
    await isIn(id, 'taken');
    const kept = await contentOf(delivery, id);
    expect(kept).toMatch(/./);
    for (const secret of ['012345', '+14155550123', 'Countersign']) expect(kept).not.toContain(secret);
    await delivery.texts.purge({ now: delivery.clock.now(), madeBefore: new Date(0) });
    expect(await contentOf(delivery, id)).toBe(kept);
    delivery.clock.advanceSeconds(301);
    await delivery.texts.purge({ now: delivery.clock.now(), madeBefore: new Date(0) });
    expect(await contentOf(delivery, id)).toBeNull();
  });

  describe('of which its vendor reports', () => {
    const report = (id: string, status: 'sent' | 'delivered' | 'undelivered', vendor = first) =>
      delivery.reports.apply(vendor.name, {
        vendorId: vendor.taken.find((text) => text.id === id)?.vendorId ?? 'unknown',
        status,
        vendorCode: status === 'undelivered' ? '30003' : null,
      });

    it('that it was delivered: nothing is left to send', async () => {
      const id = await delivery.sendCode();
      await isIn(id, 'taken');
      await report(id, 'sent');
      expect(await stateOf(id)).toBe('taken');
      await report(id, 'delivered');
      expect(await stateOf(id)).toBe('delivered');
      expect(await contentOf(delivery, id)).toBeNull();
    });

    it('that it was not: the second vendor sends the same code, once, however often it is reported', async () => {
      const id = await delivery.sendCode();
      await isIn(id, 'taken');
      await Promise.all(Array.from({ length: 10 }, () => report(id, 'undelivered')));
      await eventually(async () => second.taken.length === 1);
      await isIn(id, 'taken');
      await report(id, 'undelivered');
      await report(id, 'delivered');
      expect(second.taken.map(({ code, body }) => ({ code, body }))).toEqual(
        first.taken.map(({ code, body }) => ({ code, body })),
      );
      expect(chargesFor(id)).toHaveLength(2);
      await report(id, 'undelivered', second);
      expect(await stateOf(id)).toBe('undelivered');
      expect(chargesFor(id)).toHaveLength(2);
    });

    it('that it was not, when its code is dead: it stays with that', async () => {
      const id = await delivery.sendCode();
      await isIn(id, 'taken');
      await delivery.sentCodes.void(id);
      await report(id, 'undelivered');
      expect(await stateOf(id)).toBe('undelivered');
      expect(second.asked).toEqual([]);
      expect(await contentOf(delivery, id)).toBeNull();
    });

    it('in any order: the first last word stands', async () => {
      const id = await delivery.sendCode();
      await isIn(id, 'taken');
      for (const status of ['delivered', 'undelivered', 'sent'] as const) await report(id, status);
      expect(await stateOf(id)).toBe('delivered');
      expect(second.asked).toEqual([]);
    });

    it('about a text that is none of ours: nothing', async () => {
      await delivery.reports.apply('first', {
        vendorId: 'unknown',
        status: 'undelivered',
        vendorCode: null,
      });
      expect(second.asked).toEqual([]);
    });
  });
});

async function contentOf({ database }: TestDelivery, id: string): Promise<string | null> {
  return withConnection(database.url, async (client) => {
    const { rows } = await client.query<{ sealed: string | null }>(
      'SELECT sealed_content AS sealed FROM text_message WHERE id = $1',
      [id],
    );
    return rows[0]?.sealed ?? null;
  });
}
