import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NumberIntelligenceUnavailable, type LineType } from '@countersign/mfa-core';
import { describeNumberIntelligenceContract } from '@countersign/mfa-testing';
import {
  fakeTwilioAccount,
  startFakeTwilio,
  type FakeFailure,
  type FakeTwilio,
  type NumberFacts,
} from '../../../test/support/fake-twilio.js';
import { TwilioLookup } from './twilio-lookup.js';
import type { LookupPackage } from './twilio-options.js';

const { accountSid, authToken } = fakeTwilioAccount;
const NUMBER = '+14155550123';
const NOW = new Date('2026-11-25T12:00:00Z');
const HELD_SINCE = new Date('2026-05-03T23:59:59Z');

const typeOf: Record<LineType, string | null> = {
  ...{ mobile: 'mobile', landline: 'landline', voip: 'nonFixedVoip', toll_free: 'tollFree' },
  ...{ premium: 'premium', other: 'pager', unknown: null },
};

describeNumberIntelligenceContract('TwilioLookup', async () => {
  const twilio = await startFakeTwilio();
  return {
    intelligence: new TwilioLookup({ accountSid, authToken, baseUrl: twilio.url }),
    know(e164, { lineType = 'mobile', simChangedAt = null, reassigned = null }) {
      const answer = reassigned === null ? 'no_data_available' : reassigned ? 'yes' : 'no';
      twilio.knowNumber(e164, {
        lineType: { type: typeOf[lineType] },
        simSwap: { lastSimSwapDate: simChangedAt?.toISOString() ?? null },
        reassigned: { answer },
      });
    },
    breakDown: () => twilio.failAlways({ status: 503, code: 20503 }, 'everything'),
    secrets: [authToken, accountSid],
    close: () => twilio.stop(),
  };
});

describe('TwilioLookup', () => {
  let twilio: FakeTwilio;
  beforeEach(async () => {
    twilio = await startFakeTwilio();
  });
  afterEach(() => twilio.stop());

  const report = (
    change: { e164?: string; heldSince?: Date | null; packages?: readonly LookupPackage[] } = {},
  ) => {
    const { e164 = NUMBER, heldSince = null, packages } = change;
    const lookup = new TwilioLookup({
      ...{ accountSid, authToken, packages, baseUrl: twilio.url },
      requestTimeoutMs: 300,
    });
    return lookup.report({ e164, heldSince, now: NOW });
  };
  const knowing = (facts: NumberFacts) => {
    twilio.knowNumber(NUMBER, facts);
    return report({ heldSince: HELD_SINCE });
  };

  it.each<[string, LineType]>([
    ['mobile', 'mobile'],
    ['landline', 'landline'],
    ['fixedVoip', 'voip'],
    ['nonFixedVoip', 'voip'],
    ['tollFree', 'toll_free'],
    ['premium', 'premium'],
    ['sharedCost', 'premium'],
    ['personal', 'other'],
    ['uan', 'other'],
    ['voicemail', 'other'],
    ['pager', 'other'],
    ['unknown', 'unknown'],
    ['satellite', 'other'],
    ['__proto__', 'other'],
  ])('takes Twilio’s %s for %s', async (type, lineType) => {
    expect((await knowing({ lineType: { type } })).lineType).toBe(lineType);
  });

  it('asks about a number that is being enrolled by line and SIM, in one request', async () => {
    await report();
    expect(twilio.lookups).toEqual([
      { to: NUMBER, fields: ['line_type_intelligence', 'sim_swap'], lastVerifiedDate: null },
    ]);
  });

  it('asks about a number held before whether it was given away since that day', async () => {
    await report({ heldSince: HELD_SINCE });
    expect(twilio.lookups).toEqual([
      {
        to: NUMBER,
        fields: ['line_type_intelligence', 'sim_swap', 'reassigned_number'],
        lastVerifiedDate: '20260503',
      },
    ]);
  });

  it('does not pay for an answer that does not exist outside North America', async () => {
    await report({ e164: '+447400123456', heldSince: HELD_SINCE });
    expect(twilio.lookups[0]?.fields).toEqual(['line_type_intelligence', 'sim_swap']);
  });

  it('asks, pays and reports no more than it was told to', async () => {
    twilio.knowNumber(NUMBER, {
      lineType: { type: 'landline' },
      simSwap: { lastSimSwapDate: NOW.toISOString() },
    });
    expect(await report({ packages: ['line_type_intelligence'] })).toEqual({
      ...{ lineType: 'landline', simChangedAt: null, reassigned: null },
    });
    expect(twilio.charges).toHaveLength(1);
    expect(await report({ packages: [] })).toEqual({
      ...{ lineType: 'unknown', simChangedAt: null, reassigned: null },
    });
    expect(twilio.lookups).toHaveLength(1);
  });

  it('takes a SIM that changed within the carrier’s period, nobody says when, for one that changed now', async () => {
    const swapped = await knowing({ simSwap: { swappedInPeriod: true, swappedPeriod: 'PT168H' } });
    expect(swapped.simChangedAt).toEqual(NOW);
  });

  it('takes a package that does not cover the country for nothing known', async () => {
    expect(
      await knowing({
        lineType: { type: null, errorCode: 60607 },
        simSwap: { errorCode: 60607 },
        reassigned: { answer: 'no', errorCode: 60607 },
      }),
    ).toEqual({ lineType: 'unknown', simChangedAt: null, reassigned: null });
  });

  it.each<[string, NumberFacts]>([
    ['60601', { lineType: { type: null, errorCode: 60601 } }],
    ['60606', { simSwap: { errorCode: 60606 } }],
    ['60608', { simSwap: { errorCode: 60608 } }],
    ['60620', { simSwap: { errorCode: 60620 } }],
    ['60606', { reassigned: { answer: 'no', errorCode: 60606 } }],
    ['malformed_answer', { simSwap: { lastSimSwapDate: 'long ago' } }],
  ])('could not ask where a package has the error %s', async (code, facts) => {
    const error = await knowing(facts).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NumberIntelligenceUnavailable);
    expect((error as Error).message).toBe(`the networks could not be asked (${code})`);
  });

  it.each<[string, FakeFailure]>([
    ['http_503', { status: 503 }],
    ['20429', { status: 429, code: 20429 }],
    ['20003', { status: 401, code: 20003 }],
    ['20404', { status: 404, code: 20404 }],
    ['timeout', { slowMs: 5_000 }],
    ['ECONNRESET', { cut: 'before' }],
    ['malformed_answer', { malformed: true }],
  ])('could not ask where Twilio answers %s', async (code, failure) => {
    twilio.failNext(failure, 'lookups.fetch');
    const error = await report().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NumberIntelligenceUnavailable);
    expect((error as Error).message).toBe(`the networks could not be asked (${code})`);
    expect(twilio.requests).toHaveLength(1);
  });
});
