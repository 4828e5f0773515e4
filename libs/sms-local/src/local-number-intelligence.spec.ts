import { describe, expect, it } from '@jest/globals';
import { LocalNumberIntelligence } from './local-number-intelligence.js';

const now = new Date('2026-11-24T12:00:00Z');
const heldSince = new Date('2026-01-01T00:00:00Z');

describe('the local number intelligence', () => {
  const intelligence = new LocalNumberIntelligence({ production: false });
  const report = (end: string) =>
    intelligence.report({ e164: `+1415555${end.padStart(4, '0')}`, heldSince, now });

  it.each([
    ['901', 'landline'],
    ['902', 'voip'],
    ['903', 'toll_free'],
    ['904', 'premium'],
    ['123', 'mobile'],
  ])('takes a number that ends in %s for %s', async (end, lineType) => {
    expect(await report(end)).toEqual({ lineType, simChangedAt: null, reassigned: false });
  });

  it('makes up a SIM that changed an hour ago, and one that changed a month ago', async () => {
    expect((await report('911')).simChangedAt).toEqual(new Date('2026-11-24T11:00:00Z'));
    expect((await report('912')).simChangedAt).toEqual(new Date('2026-10-25T12:00:00Z'));
  });

  it('makes up a number that was given away, to whoever held it', async () => {
    expect((await report('913')).reassigned).toBe(true);
    const enrolling = await intelligence.report({ e164: '+14155550913', heldSince: null, now });
    expect(enrolling.reassigned).toBeNull();
  });

  it('refuses production', () => {
    expect(() => new LocalNumberIntelligence({ production: true })).toThrow(/makes its answers up/);
  });
});
