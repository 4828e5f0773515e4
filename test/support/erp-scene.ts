import { withConnection } from './database.js';
import { Browser } from './browser.js';
import { Erp, PUBLIC_URL } from './erp.js';
import { startPortal, type Portal } from './portal.js';
import type { Actor } from './actor.js';

/** A portal as finance systems see it: under its public name, whatever the number of instances. */
export const startErpPortal = (options: Parameters<typeof startPortal>[0] = {}): Promise<Portal> =>
  startPortal({ ...options, env: { PUBLIC_URL, ...options.env } });

export const openBrowser = (portal: Portal, instance = 0): Browser =>
  new Browser(portal.publicUrl, () => portal.urls[instance % portal.urls.length] ?? '');

/** The id of the company of the demo in which this person holds their role. */
export async function companyOf(
  portal: Portal,
  { email, role }: Pick<Actor, 'email' | 'role'>,
): Promise<string> {
  const [row] = await rows<{ company_id: string }>(
    portal,
    `SELECT m.company_id FROM membership m JOIN person_address a ON a.person_id = m.person_id
     WHERE a.address_key = $1 AND m.role = $2`,
    [email, role],
  );
  if (!row) throw new Error(`${email} has no company`);
  return row.company_id;
}

export const rows = <Row extends object>(
  portal: Portal,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> =>
  withConnection(
    portal.database.ownerUrl,
    async (connection) => (await connection.query<Row>(statement, values)).rows,
  );

/** The pages of a sign-in, from the first to the client's own. */
export async function signInOnPages(browser: Browser, person: Actor): Promise<void> {
  await givePassword(browser, person);
  await browser.submit('/code', { code: person.nextCode() });
}

export const givePassword = (browser: Browser, { email, password }: Pick<Actor, 'email' | 'password'>) =>
  browser.submit('/password', { email, password });

/** A person signed in for a system, in a browser of theirs. */
export async function actFor(
  portal: Portal,
  erp: Erp,
  person: Actor,
): Promise<{ browser: Browser; erp: Erp }> {
  const browser = openBrowser(portal);
  const own = erp.forAnother();
  const pending = await own.send(browser);
  await signInOnPages(browser, person);
  await own.redeem(browser.page, pending);
  return { browser, erp: own };
}
