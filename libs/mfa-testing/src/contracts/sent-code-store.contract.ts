import { expect, it } from '@jest/globals';
import type { SentCode } from '@countersign/mfa-core';
import { burst, count } from './burst.js';
import { describeContract } from './describe-contract.js';
import { after, hash, NOW } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeSentCodeStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as SentCodeStore`, open, (contract) => {
    const sent = async (change: Partial<SentCode> = {}): Promise<SentCode> => {
      const { sentCodes, unitOfWork, ids } = contract.ports;
      const code = {
        ...{ targetId: ids.next(), messageId: ids.next(), digest: hash(), sentAt: NOW },
        ...{ expiresAt: after(300), ...change },
      };
      await unitOfWork.run(() => sentCodes.replace(code));
      return code;
    };

    it('gives back the live code of a target, and nothing for one that has none', async () => {
      const { sentCodes, ids } = contract.ports;
      const code = await sent();
      expect(await sentCodes.findLive(code.targetId, NOW)).toEqual(code);
      expect(await sentCodes.findLive(ids.next(), NOW)).toBeNull();
      expect(await sentCodes.isLive(code.messageId, NOW)).toBe(true);
      expect(await sentCodes.isLive(ids.next(), NOW)).toBe(false);
    });

    it('is spent by exactly one of fifty at once, and gone then (promise 1, SR-04)', async () => {
      const { instances, ports } = contract;
      const code = await sent();
      const spendings = await burst(instances, ({ sentCodes }) => sentCodes.spend({ ...code, now: NOW }));
      expect(spendings.filter((one) => one !== null)).toEqual([code]);
      expect(await ports.sentCodes.findLive(code.targetId, NOW)).toBeNull();
      expect(await ports.sentCodes.isLive(code.messageId, NOW)).toBe(false);
    });

    it('is spent neither with another digest nor for another target, and stays live (SM-05)', async () => {
      const { sentCodes } = contract.ports;
      const code = await sent();
      const other = await sent();
      expect(await sentCodes.spend({ ...code, digest: hash(), now: NOW })).toBeNull();
      expect(await sentCodes.spend({ ...code, targetId: other.targetId, now: NOW })).toBeNull();
      expect(await sentCodes.spend({ ...code, now: NOW })).toEqual(code);
    });

    it('lives until the very moment it ends, and not at it (SM-04)', async () => {
      const { sentCodes } = contract.ports;
      const code = await sent();
      expect(await sentCodes.findLive(code.targetId, after(300))).toBeNull();
      expect(await sentCodes.isLive(code.messageId, after(300))).toBe(false);
      expect(await sentCodes.spend({ ...code, now: after(300) })).toBeNull();
      expect(await sentCodes.isLive(code.messageId, after(299.999))).toBe(true);
      expect(await sentCodes.spend({ ...code, now: after(299.999) })).toEqual(code);
    });

    it('kills the older code of a target when a new one is made (SM-06)', async () => {
      const { sentCodes, ids } = contract.ports;
      const old = await sent();
      const fresh = await sent({
        ...{ targetId: old.targetId, messageId: ids.next(), sentAt: after(30), expiresAt: after(330) },
      });
      expect(await sentCodes.findLive(old.targetId, after(30))).toEqual(fresh);
      expect(await sentCodes.isLive(old.messageId, after(30))).toBe(false);
      expect(await sentCodes.spend({ ...old, now: after(30) })).toBeNull();
      expect(await sentCodes.spend({ ...fresh, now: after(30) })).toEqual(fresh);
    });

    it('leaves one live code when many are made at once', async () => {
      const { instances, ports } = contract;
      const targetId = ports.ids.next();
      const codes = await burst(instances, async ({ sentCodes, unitOfWork }) => {
        const code = { targetId, messageId: ports.ids.next(), digest: hash() };
        const whole = { ...code, sentAt: NOW, expiresAt: after(300) };
        await unitOfWork.run(() => sentCodes.replace(whole));
        return whole;
      });
      const live = await Promise.all(codes.map((code) => ports.sentCodes.isLive(code.messageId, NOW)));
      expect(count(live, Boolean)).toBe(1);
      const spendings = [];
      for (const code of codes) spendings.push(await ports.sentCodes.spend({ ...code, now: NOW }));
      expect(count(spendings, (one) => one !== null)).toBe(1);
    });

    it('is not written when its unit of work fails, and not spent either', async () => {
      const { sentCodes, unitOfWork } = contract.ports;
      const code = await sent();
      const work = unitOfWork.run(async () => {
        await sentCodes.replace({ ...code, digest: hash() });
        await sentCodes.spend({ ...code, now: NOW });
        throw new Error('rolled back');
      });
      await expect(work).rejects.toThrow('rolled back');
      expect(await sentCodes.spend({ ...code, now: NOW })).toEqual(code);
    });

    it('is dead when it is voided, and voiding what is not there is nothing', async () => {
      const { sentCodes, ids } = contract.ports;
      const code = await sent();
      await sentCodes.void(code.targetId);
      await sentCodes.void(ids.next());
      expect(await sentCodes.spend({ ...code, now: NOW })).toBeNull();
      expect(await sentCodes.isLive(code.messageId, NOW)).toBe(false);
    });
  });
}
