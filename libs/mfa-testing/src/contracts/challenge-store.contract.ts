import { expect, it } from '@jest/globals';
import { burst, count } from './burst.js';
import { describeContract } from './describe-contract.js';
import { after, hash, NOW, openChallenge } from './samples.js';
import type { OpenInstallation } from './store-ports.js';

export function describeChallengeStoreContract(name: string, open: OpenInstallation): void {
  describeContract(`${name} as ChallengeStore`, open, (contract) => {
    const added = async (change: Parameters<typeof openChallenge>[1] = {}) => {
      const challenge = openChallenge(contract.ports, change);
      await contract.ports.challenges.add(challenge);
      return challenge;
    };
    const answered = async () => {
      const challenge = await added();
      const spendableUntil = after(60);
      await contract.ports.challenges.markAnswered({ challengeId: challenge.id, now: NOW, spendableUntil });
      return { ...challenge, status: 'answered' as const, answeredAt: NOW, spendableUntil };
    };
    const purchase = (challenge: Awaited<ReturnType<typeof answered>>) => ({
      challengeId: challenge.id,
      personId: challenge.personId,
      sessionId: challenge.owner.id,
      intentHash: challenge.intentHash ?? '',
      now: after(30),
    });

    it('gives back what was added, and nothing for an id that is unknown or no id at all', async () => {
      const { challenges, ids } = contract.ports;
      const one = await added();
      const other = await added({
        ...{ purpose: 'sign_in', method: 'recovery_code', owner: { kind: 'ticket', id: ids.next() } },
        ...{ factorId: null, intentId: null, intentHash: null },
      });
      expect(await challenges.find(one.id)).toEqual(one);
      expect(await challenges.find(other.id)).toEqual(other);
      expect(await challenges.find(ids.next())).toBeNull();
      expect(await challenges.find('no-uuid')).toBeNull();
    });

    it('takes an answer from exactly one of fifty at once', async () => {
      const { instances, ports } = contract;
      const { id: challengeId } = await added();
      const answer = { challengeId, now: after(10), spendableUntil: after(310) };
      const answers = await burst(instances, ({ challenges }) => challenges.markAnswered(answer));
      expect(count(answers, Boolean)).toBe(1);
      expect(await ports.challenges.find(challengeId)).toMatchObject({
        ...{ status: 'answered', answeredAt: after(10), spendableUntil: after(310) },
      });
    });

    it('takes an answer until the very moment it expires, and not at it', async () => {
      const { challenges } = contract.ports;
      const { id: challengeId } = await added({ expiresAt: after(300) });
      const answer = { challengeId, spendableUntil: null };
      expect(await challenges.markAnswered({ ...answer, now: after(300) })).toBe(false);
      expect(await challenges.markAnswered({ ...answer, now: after(299.999) })).toBe(true);
    });

    it('is spent by exactly one of fifty acts at once (SU-06)', async () => {
      const { instances, ports } = contract;
      const challenge = await answered();
      const spendings = await burst(instances, ({ challenges, unitOfWork }) =>
        unitOfWork.run(() => challenges.spend(purchase(challenge))),
      );
      const spent = { ...challenge, status: 'spent' };
      expect(spendings.filter((spending) => spending !== null)).toEqual([spent]);
      expect(await ports.challenges.find(challenge.id)).toEqual(spent);
    });

    it('is spent neither before its answer nor once its time is over', async () => {
      const { challenges } = contract.ports;
      const unanswered = await added();
      expect(
        await challenges.spend(purchase({ ...unanswered, ...(await answered()), id: unanswered.id })),
      ).toBeNull();
      const late = await answered();
      expect(await challenges.spend({ ...purchase(late), now: after(60) })).toBeNull();
      expect(await challenges.spend({ ...purchase(late), now: after(59.999) })).not.toBeNull();
    });

    it('buys nothing for another person, session or intent, and stays unspent (SU-04)', async () => {
      const { challenges, ids } = contract.ports;
      const challenge = await answered();
      const others = [{ personId: ids.next() }, { sessionId: ids.next() }, { intentHash: hash() }];
      for (const other of others) {
        expect(await challenges.spend({ ...purchase(challenge), ...other })).toBeNull();
      }
      expect(await challenges.spend({ ...purchase(challenge), challengeId: 'no-uuid' })).toBeNull();
      expect(await challenges.spend(purchase(challenge))).not.toBeNull();
    });

    it('buys nothing when a ticket of the same number owned it', async () => {
      const { challenges } = contract.ports;
      const challenge = await added({
        ...{ status: 'answered', answeredAt: NOW, spendableUntil: after(60) },
        owner: { kind: 'ticket', id: contract.ports.ids.next() },
      });
      const bought = await challenges.spend({
        ...{ challengeId: challenge.id, personId: challenge.personId, sessionId: challenge.owner.id },
        ...{ intentHash: challenge.intentHash ?? '', now: NOW },
      });
      expect(bought).toBeNull();
    });

    it('is unspent again when the act fails (promise 3)', async () => {
      const { challenges, unitOfWork } = contract.ports;
      const challenge = await answered();
      const act = unitOfWork.run(async () => {
        expect(await challenges.spend(purchase(challenge))).not.toBeNull();
        throw new Error('the act failed');
      });
      await expect(act).rejects.toThrow('the act failed');
      expect(await challenges.spend(purchase(challenge))).not.toBeNull();
    });

    it('is voided while open or answered, by exactly one of many, and is dead then', async () => {
      const { instances, ports } = contract;
      const challenge = await answered();
      const voids = await burst(instances, ({ challenges }) => challenges.void(challenge.id, NOW), 10);
      expect(count(voids, Boolean)).toBe(1);
      expect(await ports.challenges.spend(purchase(challenge))).toBeNull();
      const open = await added();
      expect(await ports.challenges.void(open.id, NOW)).toBe(true);
      const answer = { challengeId: open.id, now: NOW, spendableUntil: null };
      expect(await ports.challenges.markAnswered(answer)).toBe(false);
      expect(await ports.challenges.void('no-uuid', NOW)).toBe(false);
    });

    it('is never both spent and voided when the two race (SU-05)', async () => {
      const { instances } = contract;
      for (let race = 0; race < 10; race += 1) {
        const challenge = await answered();
        const outcomes = await burst(
          instances,
          async ({ challenges }, index) =>
            index % 2 === 0
              ? (await challenges.spend(purchase(challenge))) !== null
              : challenges.void(challenge.id, after(30)),
          4,
        );
        expect(count(outcomes, Boolean)).toBe(1);
      }
    });
  });
}
