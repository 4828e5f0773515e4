import pg from 'pg';

/** The role the application runs as: it may use the tables, not change them, and not touch the audit trail. */
export const APPLICATION_ROLE = 'countersign_app';

/** Runs a few statements on a connection of their own. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates a database unless it is there. `adminUrl` leads to another database of the same server. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withConnection(adminUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/**
 * Creates a role that can sign in and nothing else, unless it is there. It gets the password of `adminUrl`, if that has
 * one, so that `asRole` leads in. What it may do in a database, `migrate` says.
 */
export async function ensureRole(adminUrl: string, name: string): Promise<void> {
  const password = decodeURIComponent(new URL(adminUrl).password);
  await withConnection(adminUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    if (found.rowCount !== 0) return;
    const secret = password ? ` PASSWORD ${client.escapeLiteral(password)}` : '';
    await client.query(`CREATE ROLE ${client.escapeIdentifier(name)} LOGIN${secret}`);
  });
}

/** The same database, entered as another role. */
export function asRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  return changed.href;
}

/** Where the service enters as another role than the owner of the tables, that role is given what it needs. */
export const applicationRoleOf = (url: string, ownerUrl: string): { applicationRole?: string } =>
  url === ownerUrl ? {} : { applicationRole: decodeURIComponent(new URL(url).username) };
