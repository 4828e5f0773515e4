import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseSecretBoxKeys } from '@countersign/secret-box';
import { SigningKeys } from '@countersign/tokens';
import { createSealingKey, createSigningKeys } from '../../development-keys.js';
import * as sealing from './rotate-sealing.js';
import * as signing from './rotate-signing.js';

describe('rotating signing keys', () => {
  let first: string;
  let second: string;
  const kidsOf = ({ signing: keys, retired }: signing.SigningSettings) => {
    const kids = (set: string): string[] =>
      (JSON.parse(set) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
    return [kids(keys), retired === null ? [] : kids(retired)];
  };
  const kidOf = (set: string): string => kidsOf({ signing: set, retired: null })[0]?.[0] ?? '';

  beforeAll(async () => {
    [first, second] = [await createSigningKeys('one'), await createSigningKeys('two')];
  });

  it('publishes before it signs, signs before it retires, and never publishes less', () => {
    const [one, two] = [kidOf(first), kidOf(second)];
    const published = signing.publish({ signing: first, retired: null }, second);
    expect(kidsOf(published)).toEqual([[one, two], []]);
    const promoted = signing.promote(published);
    expect(kidsOf(promoted)).toEqual([[two, one], []]);
    const retired = signing.retire(promoted);
    expect(kidsOf(retired)).toEqual([[two], [one]]);
    expect(retired.retired).not.toContain('"d"');
    for (const settings of [published, promoted, retired]) {
      const { keys } = SigningKeys.parse(settings).publicJwks();
      expect(keys.map(({ kid }) => kid).sort()).toEqual([one, two].sort());
    }
  });

  it('keeps what was retired before, and a promotion can be taken back', async () => {
    const third = await createSigningKeys('three');
    const once = signing.retire(signing.promote(signing.publish({ signing: first, retired: null }, second)));
    const published = signing.publish(once, third);
    expect(signing.promote(signing.promote(published))).toEqual(published);
    expect(kidsOf(signing.retire(signing.promote(published)))).toEqual([
      [kidOf(third)],
      [kidOf(second), kidOf(first)],
    ]);
  });

  it('refuses what would leave nothing that signs, or is not clear', async () => {
    const alone = { signing: first, retired: null };
    expect(() => signing.promote(alone)).toThrow('publish one first');
    expect(() => signing.retire(alone)).toThrow('no key besides the current one');
    expect(() => signing.retire(alone, kidOf(first))).toThrow('promote another one first');
    const three = signing.publish(signing.publish(alone, second), await createSigningKeys('three'));
    expect(() => signing.retire(three)).toThrow('--kid');
    expect(() => signing.promote(three, 'unknown')).toThrow('unknown');
    expect(kidsOf(signing.retire(three, kidOf(second)))[1]).toEqual([kidOf(second)]);
  });
});

describe('rotating sealing keys', () => {
  const [first, second, third] = ['one', 'two', 'three'].map(createSealingKey) as [string, string, string];
  const kidOf = (entry: string): string => entry.split(':')[0] ?? '';
  const kidsOf = (ring: string): string[] => parseSecretBoxKeys(ring).map(({ kid }) => kid);

  it('opens with the new key before it seals, and seals with it before the old one goes', () => {
    const added = sealing.add(first, second);
    expect(added).toBe(`${first},${second}`);
    const promoted = sealing.promote(added);
    expect(promoted).toBe(`${second},${first}`);
    expect(sealing.remove(promoted)).toEqual({ kid: kidOf(first), ring: second });
  });

  it('takes the named key where more than one could be meant', () => {
    const three = sealing.add(sealing.add(first, second), third);
    expect(kidsOf(three)).toEqual([first, third, second].map(kidOf));
    expect(kidsOf(sealing.promote(three, kidOf(second)))).toEqual([second, first, third].map(kidOf));
    expect(() => sealing.remove(three)).toThrow('--kid');
    expect(kidsOf(sealing.remove(three, kidOf(third)).ring)).toEqual([first, second].map(kidOf));
  });

  it('never removes what seals, and shows nothing of a ring it cannot read', () => {
    expect(() => sealing.remove(`${first},${second}`, kidOf(first))).toThrow('promote another one first');
    expect(() => sealing.remove(first)).toThrow('no key besides');
    const broken = `${first}=,${second}`;
    const refusal = (() => {
      try {
        return sealing.promote(broken);
      } catch (error) {
        return String(error);
      }
    })();
    expect(refusal).toContain('entry 1');
    expect(refusal).not.toContain(first.slice(-20));
  });
});
