import { expect, it } from '@jest/globals';
import { burst, count } from './burst.js';
import { describeContract } from './describe-contract.js';
import { after, hash, NOW } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeCoolingOffStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as CoolingOffStore`, open, (contract) => {
    it('runs until the very moment it ends', async () => {
      const { coolingOff, ids } = contract.ports;
      const personId = ids.next();
      expect(await coolingOff.until(personId, NOW)).toBeNull();
      await coolingOff.start(personId, after(60));
      expect(await coolingOff.until(personId, after(59.999))).toEqual(after(60));
      expect(await coolingOff.until(personId, after(60))).toBeNull();
    });

    it('is never shortened, also when many start at once (RC-09)', async () => {
      const { instances, ports } = contract;
      const personId = ports.ids.next();
      await burst(instances, ({ coolingOff }, index) => coolingOff.start(personId, after((index * 7) % 50)));
      expect(await ports.coolingOff.until(personId, NOW)).toEqual(after(49));
    });
  });
}

export function describeDeviceStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as DeviceStore`, open, (contract) => {
    it('finds a device by its hash, until the very moment it expires', async () => {
      const { devices, ids } = contract.ports;
      const [id, personId] = [ids.next(), ids.next()];
      const device = { id, personId, hash: hash(), createdAt: NOW, expiresAt: after(60) };
      await devices.add(device);
      expect(await devices.findLive(device.hash, after(59.999))).toEqual(device);
      expect(await devices.findLive(device.hash, after(60))).toBeNull();
      expect(await devices.findLive(hash(), NOW)).toBeNull();
    });
  });
}

export function describeSpentProofsContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as SpentProofs`, open, (contract) => {
    it('lets exactly one of fifty who show the same proof at once pass, and nobody after (MC-07)', async () => {
      const { instances, ports } = contract;
      const digest = hash();
      const shown = await burst(instances, ({ proofs }) => proofs.spend(digest, after(60)));
      expect(count(shown, Boolean)).toBe(1);
      expect(await ports.proofs.spend(digest, after(60))).toBe(false);
      expect(await ports.proofs.spend(digest, after(600))).toBe(false);
    });

    it('knows one proof from another', async () => {
      const { proofs } = contract.ports;
      expect(await proofs.spend(hash(), after(60))).toBe(true);
      expect(await proofs.spend(hash(), after(60))).toBe(true);
    });
  });
}

export function describeIdempotencyStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as IdempotencyStore`, open, (contract) => {
    const scope = () => ({ caller: `person:${contract.ports.ids.next()}`, key: hash() });
    const reply = { fingerprint: hash(), status: 201, body: { id: '1', amount: '1.00', list: [null] } };

    it('returns the first result to whoever repeats the call, and to nobody else (SU-12)', async () => {
      const { idempotency, unitOfWork } = contract.ports;
      const own = scope();
      expect(await idempotency.find(own)).toBeNull();
      await unitOfWork.run(() => idempotency.save(own, reply, NOW));
      expect(await idempotency.find(own)).toEqual(reply);
      expect(await idempotency.find({ ...own, caller: scope().caller })).toBeNull();
      expect(await idempotency.find({ ...own, key: hash() })).toBeNull();
    });

    it('keeps a reply without a body', async () => {
      const { idempotency, unitOfWork } = contract.ports;
      const own = scope();
      await unitOfWork.run(() => idempotency.save(own, { ...reply, status: 204, body: null }, NOW));
      expect(await idempotency.find(own)).toEqual({ ...reply, status: 204, body: null });
    });

    it('keeps no reply of an act that failed', async () => {
      const { idempotency, unitOfWork } = contract.ports;
      const own = scope();
      const work = unitOfWork.run(async () => {
        await idempotency.save(own, reply, NOW);
        throw new Error('the act failed');
      });
      await expect(work).rejects.toThrow('the act failed');
      expect(await idempotency.find(own)).toBeNull();
    });

    it('lets exactly one of fifty calls at once act, when each looks again once it holds the key', async () => {
      const { instances } = contract;
      const own = scope();
      const acts = await burst(instances, ({ idempotency, unitOfWork }) =>
        unitOfWork.run(async () => {
          if (!(await idempotency.lock(own)) || (await idempotency.find(own))) return false;
          await idempotency.save(own, reply, NOW);
          return true;
        }),
      );
      expect(count(acts, Boolean)).toBe(1);
    });

    it('locks and saves inside a unit of work only', async () => {
      const { idempotency } = contract.ports;
      await expect(idempotency.lock(scope())).rejects.toThrow(/unit of work/);
      await expect(idempotency.save(scope(), reply, NOW)).rejects.toThrow(/unit of work/);
    });
  });
}
