import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chainHash } from './chain-hash.js';

const previous = Buffer.alloc(32, 7);

describe('chainHash', () => {
  it('is SHA-256 over domain, link, number and text, each after its length', () => {
    const expected = createHash('sha256')
      .update(Buffer.from('0000001a', 'hex'))
      .update('countersign-audit-chain-v1')
      .update(Buffer.from('00000020', 'hex'))
      .update(previous)
      .update(Buffer.from('00000008' + '0000000000000102' + '00000003', 'hex'))
      .update('{é')
      .digest('hex');
    expect(chainHash(previous, 0x102, '{é').toString('hex')).toBe(expected);
  });

  it('depends on the link, the number and the text', () => {
    const hashes = [
      chainHash(null, 1, 'a'),
      chainHash(previous, 2, 'a'),
      chainHash(previous, 3, 'a'),
      chainHash(previous, 2, 'b'),
      chainHash(Buffer.alloc(32, 8), 2, 'a'),
    ].map((hash) => hash.toString('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it.each([
    ['a first entry that follows another', previous, 1],
    ['a later entry that follows none', null, 2],
    ['a link of another length', previous.subarray(1), 2],
    ['a number below 1', null, 0],
    ['a number that is not whole', previous, 2.5],
    ['a number too large to be exact', previous, Number.MAX_SAFE_INTEGER + 1],
  ])('refuses %s', (_, link, sequence) => {
    expect(() => chainHash(link, sequence, '{}')).toThrow(RangeError);
  });
});
