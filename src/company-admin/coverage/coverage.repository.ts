import { Inject, Injectable } from '@nestjs/common';
import type { FactorMethod } from '@countersign/mfa-core';
import { Statements } from '../../delivery/delivery.module.js';

/**
 * Where somebody of a company stands: deactivated; with a second factor; without one, though a role of theirs always asks for
 * it; left to the company's identity provider; or without one.
 */
export const coverageStatuses = [
  'inactive',
  'enrolled',
  'always_required',
  'exempt',
  'not_enrolled',
] as const;
export type CoverageStatus = (typeof coverageStatuses)[number];

export interface CoveredPerson {
  personId: string;
  name: string;
  email: string;
  roles: string[];
  status: CoverageStatus;
  methods: FactorMethod[];
  /** When the first method that still answers was bound. */
  enrolledAt: Date | null;
}

export interface CoverageFilter {
  status?: CoverageStatus | undefined;
  method?: FactorMethod | undefined;
  /** Part of a name or address. */
  query?: string | undefined;
}

export interface CoverageCounts {
  people: number;
  byStatus: Record<CoverageStatus, number>;
  byMethod: { totpAlone: number; smsAlone: number; both: number };
}

interface Row {
  id: string;
  name: string;
  address: string;
  roles: string[];
  status: CoverageStatus;
  methods: FactorMethod[] | null;
  enrolled_at: string | null;
}

/** Before the id of anybody. */
const FROM_THE_FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Everybody of the company $1 whose id comes after $3, once and in the order of ids; $2 are the roles that always ask, in
 * whatever company somebody holds one. Summary, pages, dry run and file go by this alone.
 *
 * Each person is looked up along the keys of the company (OFFSET 0 and LIMIT 1 keep it so): read as sets, a page would cost
 * what all companies together have. The domains are those of `is_federated`, which as a call costs more than all the rest.
 */
const COVERED = `
  SELECT m.person_id AS id, p.name, p.address, m.roles, f.methods, f.enrolled_at,
    CASE
      WHEN NOT (p.active AND m.awake) THEN 'inactive'
      WHEN f.methods IS NOT NULL THEN 'enrolled'
      WHEN (
        SELECT true FROM membership o
        WHERE o.person_id = m.person_id AND o.active AND o.role = ANY ($2::text[]) LIMIT 1
      ) THEN 'always_required'
      WHEN EXISTS (SELECT FROM sso_domain d WHERE d.domain = split_part(p.address_key, '@', -1)) THEN 'exempt'
      ELSE 'not_enrolled'
    END AS status
  FROM (
    SELECT person_id, array_agg(role ORDER BY role) AS roles, bool_or(active) AS awake
    FROM membership WHERE company_id = $1 AND person_id > $3::uuid GROUP BY person_id ORDER BY person_id
  ) m
  CROSS JOIN LATERAL (
    SELECT p.name, p.active, a.address, a.address_key
    FROM person p JOIN person_address a ON a.person_id = p.id AND a.is_sign_in
    WHERE p.id = m.person_id OFFSET 0
  ) p
  CROSS JOIN LATERAL (
    SELECT array_agg(method ORDER BY method DESC) AS methods, min(bound_at) AS enrolled_at
    FROM mfa_factor WHERE person_id = m.person_id AND status = 'active'
  ) f`;

/** Who has what second factor, and who has none. */
@Injectable()
export class CoverageRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async counts(companyId: string, rolesAlwaysAsked: readonly string[]): Promise<CoverageCounts> {
    const rows = await this.statements.rows<{
      status: CoverageStatus;
      methods: string | null;
      people: string;
    }>(
      `SELECT status, array_to_string(methods, ' ') AS methods, count(*) AS people FROM (${COVERED}) c GROUP BY 1, 2`,
      [companyId, rolesAlwaysAsked, FROM_THE_FIRST],
    );
    const sum = (wanted: (row: (typeof rows)[number]) => boolean): number =>
      rows.filter(wanted).reduce((total, { people }) => total + Number(people), 0);
    const enrolledWith = (methods: string): number =>
      sum((row) => row.status === 'enrolled' && row.methods === methods);
    return {
      people: sum(() => true),
      byStatus: Object.fromEntries(
        coverageStatuses.map((status) => [status, sum((row) => row.status === status)]),
      ) as Record<CoverageStatus, number>,
      byMethod: {
        totpAlone: enrolledWith('totp'),
        smsAlone: enrolledWith('sms'),
        both: enrolledWith('totp sms'),
      },
    };
  }

  /** In the order of the ids of people. */
  async page(
    companyId: string,
    rolesAlwaysAsked: readonly string[],
    filter: CoverageFilter & { after: string | null; limit: number },
  ): Promise<CoveredPerson[]> {
    const { status, method, query, after, limit } = filter;
    const pattern = query === undefined ? null : `%${query.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.statements.rows<Row>(
      `SELECT * FROM (${COVERED}) c
       WHERE ($4::text IS NULL OR c.status = $4)
         AND ($5::text IS NULL OR (c.status = 'enrolled' AND $5 = ANY (c.methods)))
         AND ($6::text IS NULL OR c.name ILIKE $6 OR c.address ILIKE $6)
       ORDER BY c.id LIMIT $7`,
      [companyId, rolesAlwaysAsked, after ?? FROM_THE_FIRST, status ?? null, method ?? null, pattern, limit],
    );
    return rows.map((row) => ({
      ...{ personId: row.id, name: row.name, email: row.address, roles: row.roles, status: row.status },
      methods: row.methods ?? [],
      enrolledAt: row.enrolled_at === null ? null : new Date(row.enrolled_at),
    }));
  }
}
