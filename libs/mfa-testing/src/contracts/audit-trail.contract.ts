import { expect, it } from '@jest/globals';
import type { AuditEntry } from '@countersign/mfa-core';
import { burst } from './burst.js';
import { describeContract } from './describe-contract.js';
import { NOW } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export const auditEntry = (stream: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  stream,
  at: NOW,
  act: 'challenge.answered',
  outcome: 'success',
  actor: { kind: 'person', id: '01890a5d-ac96-774b-bcce-b302099a8057' },
  object: { kind: 'challenge', id: null },
  origin: { address: '192.0.2.7', userAgent: 'Mozilla/5.0', requestId: 'r-1' },
  details: { method: 'totp', tries: 2, first: true, note: null },
  ...change,
});

export function describeAuditTrailContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as AuditTrail`, open, (contract) => {
    const stream = () => `person:${contract.ports.ids.next()}`;

    it('numbers the entries of a stream from 1 and links each to the one before', async () => {
      const { audit } = contract.ports;
      const [one, other] = [stream(), stream()];
      const positions = [
        await audit.append(auditEntry(one)),
        await audit.append(auditEntry(one)),
        await audit.append(auditEntry(other)),
        await audit.append(auditEntry(one)),
      ];
      expect(positions.map(({ stream: of, sequence }) => [of, sequence])).toEqual([
        [one, 1],
        [one, 2],
        [other, 1],
        [one, 3],
      ]);
      const hashes = positions.map(({ hash }) => hash);
      for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(new Set(hashes).size).toBe(hashes.length);
    });

    it('gives fifty entries at once a place each, without a gap', async () => {
      const { instances } = contract;
      const own = stream();
      const positions = await burst(instances, ({ audit }) => audit.append(auditEntry(own)));
      const sequences = positions.map(({ sequence }) => sequence).sort((a, b) => a - b);
      expect(sequences).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    it('commits with the act, or not at all (LG-05)', async () => {
      const { audit, unitOfWork } = contract.ports;
      const own = stream();
      const work = unitOfWork.run(async () => {
        expect((await audit.append(auditEntry(own))).sequence).toBe(1);
        throw new Error('the act failed');
      });
      await expect(work).rejects.toThrow('the act failed');
      expect((await audit.append(auditEntry(own))).sequence).toBe(1);
    });
  });
}
