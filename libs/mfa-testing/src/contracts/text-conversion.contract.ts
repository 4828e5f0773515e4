import { expect, it } from '@jest/globals';
import type { Contract } from './describe-contract.js';
import { after, hash } from './samples.js';
import { freshDay, textRequest, type TextRequest } from './text-samples.js';

const CODE_SECONDS = 300;
const WINDOW_SECONDS = 3_600;

/** At least 10 codes, and less than a fifth of them answered, within the hour. */
export function describeConversion(contract: Contract): void {
  const reserve = async (now: Date, change: Partial<TextRequest> = {}) => {
    const request = textRequest(contract.ports, { now, ...change });
    return { ...request, reservation: await contract.ports.textLedger.reserve(request) };
  };
  const judge = async (now: Date, change: Partial<TextRequest> = {}) =>
    (await reserve(now, change)).reservation;
  const granted = { granted: true };
  const low = (retryAt: Date) => ({ granted: false, reason: 'conversion', retryAt });

  /** So many codes one second apart, the first ones answered. */
  const send = async (start: Date, texts: number, answered: number, change: Partial<TextRequest> = {}) => {
    for (let sent = 0; sent < texts; sent += 1) {
      const { messageId, reservation } = await reserve(after(sent, start), change);
      expect(reservation).toEqual(granted);
      if (sent < answered) await contract.ports.textLedger.answered(messageId, after(sent + 20, start));
    }
  };

  it.each<[string, () => Partial<TextRequest>]>([
    ['a prefix', () => ({ prefixDigest: hash() })],
    ['a country', () => ({ country: hash() })],
  ])('stops the codes of %s of which too few are answered, and no others', async (_, keyOf) => {
    const start = freshDay();
    await send(start, 30, 30);
    const key = keyOf();
    await send(after(40, start), 10, 1, key);
    const now = after(40 + 9 + CODE_SECONDS, start);
    expect(await judge(now, { country: hash(), ...key })).toEqual(low(after(40 + WINDOW_SECONDS, start)));
    expect(await judge(now, { country: hash() })).toEqual(granted);
  });

  it('stops all codes when too few of all are answered, wherever they went', async () => {
    const start = freshDay();
    for (let country = 0; country < 10; country += 1) {
      await send(after(country, start), 1, 0, { country: hash() });
    }
    expect(await judge(after(9 + CODE_SECONDS, start), { country: hash() })).toEqual(
      low(after(WINDOW_SECONDS, start)),
    );
  });

  it('judges not on fewer than ten, nor on those that may still be answered', async () => {
    const start = freshDay();
    await send(start, 9, 0);
    expect(await judge(after(500, start))).toEqual(granted);
    expect(await judge(after(500 + CODE_SECONDS - 0.001, start))).toEqual(granted);
    expect(await judge(after(500 + CODE_SECONDS, start))).toEqual(low(after(WINDOW_SECONDS, start)));
  });

  it('is content with a fifth', async () => {
    const start = freshDay();
    await send(start, 10, 2);
    expect(await judge(after(9 + CODE_SECONDS, start))).toEqual(granted);
  });

  it('tells when the old ones that weigh it down are out of the window, and lets codes pass from then on', async () => {
    const start = freshDay();
    const country = hash();
    // Oldest first: 10 unanswered, 2 answered, 8 unanswered: of the newest ten a fifth, of eleven less.
    await send(start, 10, 0, { country });
    await send(after(60, start), 2, 2, { country });
    await send(after(120, start), 8, 0, { country });
    const opens = after(9 + WINDOW_SECONDS, start);
    expect(await judge(after(500, start), { country })).toEqual(low(opens));
    expect(await judge(new Date(opens.getTime() - 1), { country })).toEqual(low(opens));
    expect(await judge(opens, { country })).toEqual(granted);
  });

  it('counts a right answer, once, when it commits and not when it is rolled back', async () => {
    const { textLedger, unitOfWork } = contract.ports;
    const start = freshDay();
    await send(start, 8, 1);
    const last = [await reserve(after(9, start)), await reserve(after(10, start))];
    const now = after(10 + CODE_SECONDS, start);
    const work = unitOfWork.run(async () => {
      for (const { messageId } of last) await textLedger.answered(messageId, after(30, start));
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect((await judge(now)).granted).toBe(false);
    await unitOfWork.run(async () => {
      for (let times = 0; times < 3; times += 1) {
        await textLedger.answered(last[0]!.messageId, after(30, start));
      }
    });
    expect(await judge(now)).toEqual(granted);
  });

  it('neither judges notices nor stops them, and knows no answer to what it never granted', async () => {
    const { ids, textLedger } = contract.ports;
    const start = freshDay();
    await send(start, 20, 0, { purpose: 'notice' });
    const now = after(30 + CODE_SECONDS, start);
    expect(await judge(now)).toEqual(granted);
    await send(after(60, start), 10, 0);
    await textLedger.answered(ids.next(), now);
    expect((await judge(after(60, now))).granted).toBe(false);
    expect(await judge(after(60, now), { purpose: 'notice' })).toEqual(granted);
  });
}
