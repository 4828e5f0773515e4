import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Policies } from '@countersign/mfa-core';
import { PersonDirectory } from '../../../src/accounts/accounts.module.js';
import { readCsv } from '../../../src/wire/csv/read-csv.js';
import { startCompanyScene, type CompanyScene } from '../../support/company-scene.js';
import { manyMembers } from '../../support/many-members.js';

const MANY = 10_000;
const ENROLLED = 2_500;

describe('coverage', () => {
  let scene: CompanyScene;
  beforeAll(async () => {
    scene = await startCompanyScene({ env: { DELIVERY_CONCURRENCY: '0' } });
  }, 60_000);
  afterAll(() => scene.stop());

  const get = (path: string): Promise<any> => scene.admin.api('GET', `/v1/company/coverage${path}`);
  const all = async (path: string): Promise<any[]> => {
    const items: any[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { status, body } = await get(
        `${path}${path.includes('?') ? '&' : '?'}${after ? `after=${after}` : ''}`,
      );
      expect(status).toBe(200);
      items.push(...body.items);
      after = body.next;
    }
    return items;
  };

  it('counts who has what, and who has nothing', async () => {
    await scene.saved({ requireFrom: scene.dayIn(30) });
    await scene.uma.signIn();
    await scene.uma.enrollWith(scene.uma.accessToken);
    const { body } = await get('');
    expect(body).toMatchObject({
      people: 9,
      byStatus: { enrolled: 2, not_enrolled: 2, always_required: 5, exempt: 0, inactive: 0 },
      byMethod: { totpAlone: 2, smsAlone: 0, both: 0 },
      requireFrom: scene.dayIn(30),
    });
    const people = await all('/people');
    const uma = people.find(({ name }) => name === 'Uma Osei');
    expect(uma).toMatchObject({ status: 'enrolled', methods: ['totp'], roles: ['member'] });
    expect(JSON.stringify(people)).not.toMatch(/secret|digest|hint/);
  });

  it('says whom the deadline would stop today', async () => {
    const { body } = await get('/dry-run');
    expect(body).toMatchObject({ on: scene.dayIn(0), stopped: 2 });
    expect(body.items.map(({ name }: { name: string }) => name).sort()).toEqual(['Dana Ruiz', 'Wes Park']);
    expect((await get('/dry-run?on=2027-02-30')).body.errors).toMatchObject([{ pointer: '/on' }]);
    expect((await get('/dry-run?on=2027-03-14')).body.from).toBe('2027-03-14T08:00:00.000Z');
  });

  it.each([
    '/people?status=sleeping',
    '/people?method=email',
    '/people?after=nonsense',
    '/people?secret=1',
    '/dry-run?on=20270115',
  ])('refuses %s', async (path) => expect((await get(path)).status).toBe(400));

  it('is for the admins of the company, and of no other', async () => {
    await scene.wes.signIn();
    for (const path of ['', '/people', '/dry-run', '.csv'])
      expect([401, 403]).toContain((await scene.wes.api('GET', `/v1/company/coverage${path}`)).status);
    const [{ id }] = await scene.query("SELECT id FROM company WHERE name = 'Ironwood Steel'");
    expect((await get(`?companyId=${id}`)).status).toBe(422);
  });

  it('agrees with what is asked of each of them at sign-in', async () => {
    await scene.query(
      "UPDATE membership SET active = false WHERE person_id = (SELECT person_id FROM person_address WHERE address_key = 'eli@cedarstone.example')",
    );
    await scene.query(
      `WITH p AS (INSERT INTO identity_provider SELECT uuidv7(), $1, 'https://idp.example', 'x', NULL, now() RETURNING id)
      INSERT INTO sso_domain SELECT 'sso.example', id FROM p`,
      [scene.companyId],
    );
    await scene.query(
      `WITH p AS (INSERT INTO person SELECT uuidv7(), 'Sam Sso', 'en-US', true, now() RETURNING id),
      a AS (INSERT INTO person_address SELECT uuidv7(), id, 'email', 'sam@sso.example', 'sam@sso.example', true, now() FROM p)
      INSERT INTO membership (person_id, company_id, role) SELECT id, $1, 'member' FROM p`,
      [scene.companyId],
    );
    const app = scene.portal.apps[0]!;
    const [policies, directory] = [
      app.get(Policies, { strict: false }),
      app.get(PersonDirectory, { strict: false }),
    ];
    scene.reach(scene.dayIn(31));
    for (const { personId, name, status, methods } of await all('/people').catch(async () => {
      await scene.adminIn();
      return all('/people');
    })) {
      const subject = await directory.find(personId);
      if (status === 'inactive') {
        expect([name, subject?.grants]).toEqual([name, []]);
        continue;
      }
      const { secondFactor, requiredBy } = policies.for(subject!, scene.portal.clock.now());
      const byRole = requiredBy.some(({ because }) => because === 'role');
      expect([name, secondFactor]).toEqual([name, status === 'exempt' ? 'at_identity_provider' : 'always']);
      if (status === 'not_enrolled') expect([name, byRole]).toEqual([name, false]);
      if (status === 'always_required') expect([name, byRole]).toEqual([name, true]);
      expect([name, methods.length > 0]).toEqual([name, status === 'enrolled']);
    }
  });

  describe('of ten thousand people', () => {
    beforeAll(async () => {
      await manyMembers(scene.portal.database.ownerUrl, {
        companyId: scene.companyId,
        count: MANY,
        enrolled: ENROLLED,
      });
      await scene.adminIn();
    }, 60_000);

    it('is counted and turned over without waiting, and everybody stands there once', async () => {
      for (const path of [
        '',
        '/people',
        '/people?status=enrolled',
        '/people?status=not_enrolled&query=m009',
        '/people?method=totp',
        '/dry-run',
      ]) {
        const began = performance.now();
        expect((await get(path)).status).toBe(200);
        // Some 50 ms alone; there may be others on the machine.
        expect([path, performance.now() - began < 1_000]).toEqual([path, true]);
      }
      const { body } = await get('');
      expect(body.byStatus.enrolled).toBe(ENROLLED + 2);
      const some = await all('/people?query=m00');
      expect(new Set(some.map(({ personId }) => personId)).size).toBe(9_999);
    }, 60_000);

    it('goes into a file whole, and that it did stands in the chain', async () => {
      scene.portal.clock.advanceSeconds(301);
      await scene.admin.refresh();
      const fetched = () =>
        fetch(`${scene.portal.urls[0]!}/v1/company/coverage.csv`, {
          headers: { authorization: `Bearer ${scene.admin.accessToken}` },
        });
      expect((await fetched()).status).toBe(401);
      await scene.adminIn();
      const response = await fetched();
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toContain('attachment');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const file = await text(Readable.fromWeb(response.body as ReadableStream));
      const rows = readCsv(Buffer.from(file), 20_000);
      expect(rows[0]?.cells).toEqual(['name', 'email', 'roles', 'status', 'methods', 'enrolled_at']);
      expect(rows).toHaveLength(1 + MANY + 10);
      expect(await scene.query("SELECT * FROM audit_entry WHERE act = 'coverage.exported'")).toHaveLength(1);
    }, 60_000);
  });
});
