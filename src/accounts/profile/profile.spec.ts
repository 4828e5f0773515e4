import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { somewhere } from '@countersign/mfa-testing';
import { createTestAccounts, type TestAccounts } from '../../../test/support/accounts.js';
import { withConnection } from '../../../scripts/database.js';
import { ChooseLocale } from './choose-locale.js';
import { ChooseTimeZone } from './choose-time-zone.js';

let accounts: TestAccounts;
let personId: string;
let people = 0;

beforeAll(async () => {
  accounts = await createTestAccounts();
});
afterAll(() => accounts.stop());

beforeEach(async () => {
  const email = `pat${(people += 1)}@example.com`;
  personId = await accounts.register.createPerson({ name: 'Pat Marlowe', email });
});

const origin = somewhere;
const entries = () =>
  withConnection(accounts.database.ownerUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT act, outcome, actor_id, object_id, details FROM audit_entry WHERE stream = $1 ORDER BY sequence',
      [`person:${personId}`],
    );
    return rows as { act: string; details: { before: string | null; after: string | null } }[];
  });
const reader = () => accounts.directory.readerOf(personId);

describe('how somebody is told things', () => {
  it('is in their chain with what it was before, each change once', async () => {
    await accounts.chooseLocale.execute({ personId, locale: 'fr-CA', origin });
    await accounts.chooseLocale.execute({ personId, locale: 'fr-CA', origin });
    await accounts.chooseTimeZone.execute({ personId, timeZone: 'America/Toronto', origin });
    await accounts.chooseTimeZone.execute({ personId, timeZone: 'America/Toronto', origin });
    await accounts.chooseTimeZone.execute({ personId, timeZone: null, origin });
    const mine = { outcome: 'success', actor_id: personId, object_id: personId };
    const zone = { ...mine, act: 'profile.time_zone_changed' };
    expect(await entries()).toEqual([
      { ...mine, act: 'profile.locale_changed', details: { before: 'en-US', after: 'fr-CA' } },
      { ...zone, details: { before: null, after: 'America/Toronto' } },
      { ...zone, details: { before: 'America/Toronto', after: null } },
    ]);
    expect(await reader()).toEqual({ locale: 'fr-CA', timeZone: null });
  });

  it('changes with its entry, or not at all', async () => {
    const { profiles, unitOfWork, clock } = accounts;
    const lost = { append: () => Promise.reject(new Error('the trail is gone')) };
    const locale = new ChooseLocale(profiles, lost, unitOfWork, clock);
    await expect(locale.execute({ personId, locale: 'ja-JP', origin })).rejects.toThrow('the trail is gone');
    const zone = new ChooseTimeZone(profiles, lost, unitOfWork, clock);
    await expect(zone.execute({ personId, timeZone: 'Asia/Tokyo', origin })).rejects.toThrow('the trail');
    expect(await reader()).toEqual({ locale: 'en-US', timeZone: null });
  });

  it('changed at once from many sides, is a chain in which each begins where the one before ended', async () => {
    const zones = ['Asia/Tokyo', 'Europe/Paris', 'UTC', 'America/Lima', 'Africa/Cairo', 'Asia/Dubai'];
    await Promise.all(
      zones.map((timeZone) => accounts.chooseTimeZone.execute({ personId, timeZone, origin })),
    );
    const changes = (await entries()).map(({ details }) => details);
    expect(changes.map(({ after }) => after).sort()).toEqual([...zones].sort());
    expect(changes.map(({ before }) => before)).toEqual([
      null,
      ...changes.slice(0, -1).map(({ after }) => after),
    ]);
    expect((await reader()).timeZone).toBe(changes.at(-1)?.after);
  });

  it('tells nobody: it binds nothing, and the next message shows it', async () => {
    await accounts.chooseLocale.execute({ personId, locale: 'pl-PL', origin });
    const told = (await accounts.inbox.messages()).filter(({ to }) => to === `pat${people}@example.com`);
    expect(told).toEqual([]);
  });
});
