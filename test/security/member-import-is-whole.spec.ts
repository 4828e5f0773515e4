import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '../support/client.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import { cuttingProxy, type CuttingProxy } from '../support/cutting-proxy.js';
import { eventually } from '../support/eventually.js';

const csv = (rows: readonly string[], header = 'name,email'): string => [header, ...rows].join('\n');
const people = (count: number, word = 'm'): string[] =>
  Array.from({ length: count }, (_, n) => `Member ${n},${word}${n}@import.example`);

/** Issue 6: a file is imported as a whole or not at all, whatever happens, and tells nobody who else has an account. */
describe('an import of members', () => {
  let scene: CompanyScene;
  let proxy: CuttingProxy;
  beforeAll(async () => {
    proxy = await cuttingProxy();
    scene = await startCompanyScene({ instances: 2, through: proxy });
  }, 60_000);
  afterAll(async () => {
    proxy.heal();
    await scene.stop();
    await proxy.stop();
  });

  const count = async (): Promise<Record<string, number>> => {
    const [row] =
      await scene.query(`SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM person_address) AS addresses,
      (SELECT count(*) FROM membership) AS memberships, (SELECT count(*) FROM directory_invitation) AS invitations,
      (SELECT count(*) FROM mailing) AS mailings, (SELECT count(*) FROM audit_entry WHERE act = 'directory.members_imported') AS entries`);
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
  };
  const send = async (body: string | Buffer, instance = 0, type = 'text/csv'): Promise<Reply> => {
    const url = scene.portal.urls[instance]!;
    const response = await fetch(`${url}/v1/company/members/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${scene.admin.accessToken}`, 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    } as unknown as Reply;
  };

  it.each([
    [
      'one bad row among many',
      csv([...people(50), 'No address,nowhere', ...people(50, 'x')]),
      ['/rows/52/email'],
    ],
    ['wrong columns', csv(['a,b'], 'first,last'), ['/rows/1', '/rows/1']],
    ['no row', 'name,email\n', ['/rows']],
    ['nothing', '', ['/rows']],
    ['another encoding', Buffer.from('name,email\nRen\xe9,rene@import.example\n', 'latin1'), ['/rows/2']],
    ['formulas', csv(['"=HYPERLINK(""http://evil.example"")",f@import.example']), ['/rows/2/name']],
    ['one person twice', csv(['A,a@import.example', 'B,A@Import.example']), ['/rows/3/email']],
    ['a hundred thousand rows', csv(people(100_000)), ['/rows']],
  ])('refuses %s, names the rows, and changes nothing', async (_, file, pointers) => {
    await scene.adminIn();
    const before = await count();
    const reply = await send(file);
    expect([reply.status, reply.body.type]).toEqual([422, '/problems/member-file-refused']);
    const named = reply.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    for (const pointer of pointers) expect(named.some((one: string) => one.startsWith(pointer))).toBe(true);
    expect(JSON.stringify(reply.body)).not.toMatch(/HYPERLINK|nowhere/);
    expect(await count()).toEqual(before);
  });

  it('takes a file and nothing else, and no larger one than ten megabytes', async () => {
    await scene.adminIn();
    expect((await send('name,email\n', 0, 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await send('{"name":"x"}', 0, 'application/json')).status).toBe(400);
    expect((await send(Buffer.alloc(10_485_761, 'a'))).status).toBe(413);
    const elsewhere = await fetch(`${scene.portal.urls[0]!}/v1/company/members`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${scene.admin.accessToken}`,
        'content-type': 'text/csv',
        'idempotency-key': 'k',
      },
      body: 'name,email\n',
    });
    expect(elsewhere.status).toBe(415);
  });

  it('needs the right, and a fresh factor', async () => {
    scene.portal.clock.advanceSeconds(301);
    await scene.admin.refresh();
    expect((await send(csv(people(1)))).status).toBe(401);
    const uma = scene.uma;
    await uma.signIn();
    const response = await fetch(`${scene.portal.urls[0]!}/v1/company/members/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${uma.accessToken}`, 'content-type': 'text/csv' },
      body: csv(people(1)),
    });
    expect(response.status).toBe(403);
  });

  it('is whole or nothing when the database is lost at any moment of it', async () => {
    await scene.adminIn();
    const before = await count();
    let lost = 0;
    for (let messages = 0; messages < 24; messages += 1) {
      proxy.cutAfter(messages);
      const reply = await send(csv(people(20, `cut${messages}-`)));
      const wasCut = proxy.heal();
      if (reply.status === 200 || !wasCut) continue;
      lost += 1;
      expect(reply.status).toBe(503);
      const [row] = await scene.query('SELECT count(*) FROM person_address WHERE address_key LIKE $1', [
        `cut${messages}-%`,
      ]);
      // Lost after its commit was sent, it may have been done; never in part.
      expect([0, 20]).toContain(Number(row.count));
    }
    expect(lost).toBeGreaterThan(3);
    const after = await count();
    expect((after['people']! - before['people']!) % 20).toBe(0);
    expect(after['memberships']! - before['memberships']!).toBe(after['people']! - before['people']!);
    expect(after['mailings']! - before['mailings']!).toBe((after['people']! - before['people']!) / 20);
  }, 60_000);

  it('enters each once when the same file comes eight times at once over two instances', async () => {
    await scene.adminIn();
    const before = await count();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) => send(csv(people(300, 'same')), n % 2)),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(replies.reduce((sum, { body }) => sum + Number(body.invited), 0)).toBe(300);
    expect(replies.reduce((sum, { body }) => sum + Number(body.unchanged), 0)).toBe(7 * 300);
    const after = await count();
    expect(after['people']! - before['people']!).toBe(300);
  }, 30_000);

  it('asks people who have an account, without saying who they are, and changes nothing of theirs', async () => {
    const companyId = await scene.register.createCompany({ name: 'Elsewhere', side: 'payor' });
    const personId = await scene.register.createPerson({ name: 'Ola Berg', email: 'ola@elsewhere.example' });
    await scene.register.addMembership({ personId, companyId, role: 'payments_admin' });
    await scene.adminIn();
    const reply = await send(
      csv(['Renamed,ola@elsewhere.example', 'New One,new1@import.example', `Uma,${scene.uma.email}`]),
    );
    expect(reply.body).toMatchObject({ invited: 2, unchanged: 1 });
    const rows = await scene.query(
      'SELECT p.name, m.company_id FROM person p JOIN membership m ON m.person_id = p.id WHERE p.id = $1',
      [personId],
    );
    expect(rows).toEqual([{ name: 'Ola Berg', company_id: companyId }]);
    expect(
      await scene.query('SELECT * FROM directory_invitation WHERE person_id = $1', [personId]),
    ).toHaveLength(1);
    const hears = async (email: string): Promise<boolean> => {
      const { body } = await scene.admin.raw('GET', `/dev/inbox?to=${encodeURIComponent(email)}`);
      return (body.items as { kind: string }[]).some(({ kind }) => kind === 'directory_invitation');
    };
    for (const email of ['ola@elsewhere.example', 'new1@import.example'])
      await eventually(() => hears(email), 15_000);
    expect(await hears(scene.uma.email)).toBe(false);
  });

  it('takes ten thousand people, answers within seconds, and shows how far the mails are', async () => {
    await scene.adminIn();
    const began = performance.now();
    const reply = await send(csv(people(10_000, 'big')));
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ invited: 10_000, unchanged: 0 });
    expect(performance.now() - began).toBeLessThan(40_000);
    const progress = async () => {
      const { body } = await scene.admin.api('GET', '/v1/company/mailings');
      return body.items.find(({ id }: { id: string }) => id === reply.body.mailingId);
    };
    expect((await progress()).recipients).toBe(10_000);
    await eventually(async () => (await progress()).done > 0, 15_000);
    // Sent again it changes nothing.
    const again = await send(csv(people(10_000, 'big')));
    expect(again.body).toEqual({ invited: 0, unchanged: 10_000, mailingId: null });
  }, 60_000);
});
