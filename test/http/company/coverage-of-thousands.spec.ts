import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Policies } from '@countersign/mfa-core';
import { withConnection } from '../../../scripts/database.js';
import {
  CoverageRepository,
  coverageStatuses,
  type CoverageFilter,
} from '../../../src/company-admin/coverage/coverage.repository.js';
import { manyMembers } from '../../support/many-members.js';
import { useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const MEMBERS = 10_000;
const ENROLLED = 2_500;
const ELSEWHERE = 50_000;
const PAGE = 50;
const FILE_PAGE = 1_000;
/** Some tens of milliseconds on a machine of its own; a stuck one is what this tells apart. */
const GENEROUS_MS = 500;

describe('coverage of a company of ten thousand', () => {
  let portal: Portal;
  const companyId = randomUUID();
  const elsewhere = randomUUID();
  beforeAll(async () => {
    portal = await startPortal({ env: { DELIVERY_CONCURRENCY: '0' } });
    await query(
      `INSERT INTO company (id, name, side, created_at)
       SELECT id, 'Company ' || id, 'payor', now() FROM unnest($1::uuid[]) id`,
      [[companyId, elsewhere]],
    );
    await manyMembers(portal.database.ownerUrl, { companyId, count: MEMBERS, enrolled: ENROLLED });
    // Some of every kind among them.
    await query(
      `WITH numbered AS (
         SELECT person_id, row_number() OVER (ORDER BY person_id) AS n FROM membership WHERE company_id = $1
       ), asked AS (
         INSERT INTO membership (person_id, company_id, role)
         SELECT person_id, $2, 'payments_admin' FROM numbered WHERE n % 50 = 0
       ), provider AS (
         INSERT INTO identity_provider (id, company_id, issuer, client_id, created_at)
         VALUES (gen_random_uuid(), $1, 'https://idp.example', 'x', now()) RETURNING id
       ), domain AS (
         INSERT INTO sso_domain (domain, identity_provider_id) SELECT 'sso.example', id FROM provider
       ), moved AS (
         UPDATE person_address a SET address_key = replace(address_key, 'many', 'sso')
         FROM numbered n WHERE n.person_id = a.person_id AND n.n % 10 = 1
       )
       UPDATE membership m SET active = false FROM numbered n
       WHERE n.person_id = m.person_id AND m.company_id = $1 AND n.n % 20 = 3`,
      [companyId, elsewhere],
    );
    await query('ANALYZE membership, person_address');
  });
  afterAll(() => portal.stop());

  const query = (sql: string, values: unknown[] = []): Promise<unknown[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(sql, values)).rows);
  const coverage = (): CoverageRepository => useCase(portal, CoverageRepository);
  const always = (): readonly string[] => useCase(portal, Policies).rolesAlwaysAsked;

  /** Page after page, until there is none left. */
  async function all(filter: CoverageFilter, limit = FILE_PAGE): Promise<string[]> {
    const ids: string[] = [];
    for (;;) {
      const after = ids.at(-1) ?? null;
      const page = await coverage().page(companyId, always(), { ...filter, after, limit });
      ids.push(...page.map(({ personId }) => personId));
      if (page.length < limit) return ids;
    }
  }

  /** What an admin looks at, each by its name. */
  const looks = (last: string): Record<string, (repository: CoverageRepository) => Promise<unknown>> => {
    const page =
      (filter: CoverageFilter, after: string | null = null) =>
      (repository: CoverageRepository): Promise<unknown> =>
        repository.page(companyId, always(), { ...filter, after, limit: PAGE + 1 });
    return {
      summary: (repository) => repository.counts(companyId, always()),
      'first page': page({}),
      'last page': page({}, last),
      ...Object.fromEntries(coverageStatuses.map((status) => [status, page({ status })])),
      'by app': page({ method: 'totp' }),
      'by text, which nobody has': page({ method: 'sms' }),
      'by name': page({ query: 'm0099' }),
      'by a name that nobody has': page({ query: 'nobody of that name' }),
    };
  };

  it('has everybody once on its pages, and under each status those that the summary counts', async () => {
    const everybody = await all({}, PAGE);
    expect(everybody).toHaveLength(MEMBERS);
    expect(everybody).toEqual([...new Set(everybody)].sort());

    const { people, byStatus } = await coverage().counts(companyId, always());
    expect(people).toBe(MEMBERS);
    const together: string[] = [];
    for (const status of coverageStatuses) {
      const some = await all({ status });
      expect([status, some.length]).toEqual([status, byStatus[status]]);
      expect([status, some.length > 0]).toEqual([status, true]);
      together.push(...some);
    }
    expect(together.sort()).toEqual(everybody);
  });

  it('is read quickly, whatever is asked', async () => {
    const last = (await all({})).at(-PAGE - 1) ?? '';
    for (const [name, look] of Object.entries(looks(last))) {
      const took: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        const began = performance.now();
        await look(coverage());
        took.push(performance.now() - began);
      }
      expect([name, Math.min(...took) < GENEROUS_MS]).toEqual([name, true]);
    }
  });

  it('costs what the company has, not what all the others have', async () => {
    const last = (await all({})).at(-PAGE - 1) ?? '';
    const before = await blocksOf(looks(last));
    // The addresses of those who are there make room for as many new ones.
    await query("UPDATE person_address SET address = 'x' || address, address_key = 'x' || address_key");
    await manyMembers(portal.database.ownerUrl, {
      companyId: elsewhere,
      count: ELSEWHERE,
      enrolled: ELSEWHERE,
    });
    for (const [name, blocks] of Object.entries(await blocksOf(looks(last))))
      // An index of more people is a little deeper, and nothing else.
      expect([name, blocks <= 2 * (before[name] ?? 0) + 100]).toEqual([name, true]);
  });

  /** How many blocks the database reads for each. */
  async function blocksOf(all: ReturnType<typeof looks>): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const [name, look] of Object.entries(all)) found[name] = await blocksReadBy(look);
    return found;
  }

  function blocksReadBy(look: (repository: CoverageRepository) => Promise<unknown>): Promise<number> {
    return withConnection(portal.database.ownerUrl, async (client) => {
      let blocks = 0;
      const explained = {
        inTransaction: false,
        rows: async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
          const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
            `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
            [...values],
          );
          const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
          blocks += (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
          return [];
        },
        row: () => Promise.resolve(null),
        change: () => Promise.resolve(0),
      };
      await look(new CoverageRepository(explained));
      expect(blocks).toBeGreaterThan(0);
      return blocks;
    });
  }
});
