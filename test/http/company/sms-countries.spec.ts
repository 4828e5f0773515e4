import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCompanyScene, type CompanyScene } from '../../support/company-scene.js';

/** Mobile numbers as people write them at home, one a country of ENR-04. */
const NUMBERS = {
  US: '(415) 555-0123',
  CA: '(416) 555-0123',
  MX: '55 1234 5678',
  GB: '07400 123456',
  IE: '085 012 3456',
  FR: '06 12 34 56 78',
  DE: '0151 23456789',
  ES: '612 34 56 78',
  IT: '312 345 6789',
  AU: '0412 345 678',
  NZ: '021 123 4567',
  SG: '8123 4567',
  HK: '5123 4567',
} as const;

describe('standard users and texts (ENR-04)', () => {
  let scene: CompanyScene;
  beforeAll(async () => {
    scene = await startCompanyScene();
    await scene.saved({ requireFrom: scene.dayIn(30) });
  }, 60_000);
  afterAll(() => scene.stop());

  const start = async (country: string, phoneNumber: string) => {
    const { uma, portal } = scene;
    // Past every limit of texts for one person.
    portal.clock.advanceSeconds(86_400);
    await uma.signIn();
    return uma.api('POST', '/v1/standard/mfa/sms', {
      body: { country, phoneNumber, riskAcknowledged: true },
    });
  };

  it.each(Object.entries(NUMBERS))('send a code to %s', async (country, number) => {
    const reply = await start(country, number);
    expect([country, reply.status]).toEqual([country, 201]);
    expect(reply.body.sentTo).toMatch(/\d{2,4}$/);
  });

  it.each([
    ['JP', '090-1234-5678'],
    ['BR', '(11) 96123-4567'],
    ['PL', '512 345 678'],
    ['US', '07400 123456'],
    ['GB', '0900 123 4567'],
    ['us', '(415) 555-0123'],
  ])('and none to %s %s', async (country, number) => {
    const reply = await start(country, number);
    expect([400, 422]).toContain(reply.status);
  });
});
