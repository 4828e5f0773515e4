import type { FinanceScope } from '../../src/between-sides/finance-clients.port.js';
import { withConnection } from './database.js';
import { registerFinanceClient, type TestFinanceClient } from './finance-clients.js';
import { startPortal, type Portal } from './portal.js';

/** Two instances with what they log, and finance systems of the demo company. */
export interface MachineScene {
  portal: Portal;
  urls: readonly [string, string];
  /** Every line of the log so far. */
  logged(): string;
  client(options?: { scopes?: readonly FinanceScope[]; dpopRequired?: boolean }): Promise<TestFinanceClient>;
  rows<Row extends object>(statement: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** How many tokens were issued so far, as the database and the audit trail have it. */
  issued(): Promise<{ kept: number; audited: number }>;
  stop(): Promise<void>;
}

export async function machineScene(options: Parameters<typeof startPortal>[0] = {}): Promise<MachineScene> {
  const lines: string[] = [];
  const logDestination = { write: (line: string) => void lines.push(line) };
  const portal = await startPortal({ instances: 2, overrides: { logDestination }, ...options });
  const [first = '', second = ''] = portal.urls;
  const rows = <Row extends object>(statement: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    withConnection(portal.database.ownerUrl, async (connection) => {
      const result = await connection.query<Row>(statement, [...parameters]);
      return result.rows;
    });
  const [company] = await rows<{ id: string }>(
    "SELECT id FROM company WHERE side = 'payor' ORDER BY id LIMIT 1",
  );
  const companyId = company?.id ?? '';
  const count = async (statement: string): Promise<number> => {
    const [row] = await rows<{ n: string }>(statement);
    return Number(row?.n);
  };
  return {
    portal,
    urls: [first, second],
    logged: () => lines.join('\n'),
    client: (wanted = {}) => registerFinanceClient(portal.database, { companyId, ...wanted }),
    rows,
    issued: async () => ({
      kept: await count("SELECT count(*) AS n FROM oauth_artifact WHERE model = 'ClientCredentials'"),
      audited: await count("SELECT count(*) AS n FROM audit_entry WHERE act = 'oauth.token.issued'"),
    }),
    stop: () => portal.stop(),
  };
}
