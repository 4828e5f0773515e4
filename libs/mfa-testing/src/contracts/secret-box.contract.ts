import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SecretBox } from '@countersign/mfa-core';

const context = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 4 });

/** What every SecretBox promises. */
export function describeSecretBoxContract(name: string, box: SecretBox): void {
  describe(`${name} as SecretBox`, () => {
    it('opens what it sealed, for the same row', () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), context, (plaintext, row) => {
          expect(Buffer.from(box.open(box.seal(plaintext, row), row))).toEqual(Buffer.from(plaintext));
        }),
      );
    });

    it('never opens for another row', () => {
      fc.assert(
        fc.property(context, context, (row, other) => {
          fc.pre(JSON.stringify(row) !== JSON.stringify(other));
          const sealed = box.seal(Buffer.from('seed'), row);
          expect(() => box.open(sealed, other)).toThrow();
        }),
      );
    });

    it('keeps the parts of a row apart, wherever their borders lie', () => {
      const sealed = box.seal(Buffer.from('seed'), ['factor', 'ab', 'c']);
      for (const other of [
        ['factor', 'a', 'bc'],
        ['factor', 'abc'],
        ['factor', 'ab', 'c', ''],
        ['factorabc'],
        [],
      ])
        expect(() => box.open(sealed, other)).toThrow();
    });

    it('writes another text each time it seals the same', () => {
      const texts = Array.from({ length: 100 }, () => box.seal(Buffer.from('seed'), ['row']));
      expect(new Set(texts).size).toBe(100);
    });

    it('does not call for sealing anew what it has just sealed', () => {
      expect(box.needsReseal(box.seal(Buffer.from('seed'), ['row']))).toBe(false);
    });

    it('opens nothing that was altered or never sealed', () => {
      const sealed = box.seal(Buffer.from('seed'), ['row']);
      fc.assert(
        fc.property(
          fc.nat(sealed.length - 1),
          fc.string({ minLength: 1, maxLength: 1 }),
          (index, character) => {
            fc.pre(sealed[index] !== character);
            const altered = sealed.slice(0, index) + character + sealed.slice(index + 1);
            expect(() => box.open(altered, ['row'])).toThrow();
          },
        ),
      );
      for (const text of ['', 'seed', sealed.slice(1), sealed.slice(0, -1), `${sealed}A`, ` ${sealed}`])
        expect(() => box.open(text, ['row'])).toThrow();
    });
  });
}
