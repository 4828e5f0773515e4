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

/** Everybody of the company $1, once; $2 are the roles that always ask. Summary, pages, dry run and file go by this alone. */
const COVERED = `
  SELECT p.id, p.name, a.address, m.roles, f.methods, f.enrolled_at,
    CASE
      WHEN NOT (p.active AND m.awake) THEN 'inactive'
      WHEN f.methods IS NOT NULL THEN 'enrolled'
      WHEN m.always THEN 'always_required'
      WHEN is_federated(a.address_key) THEN 'exempt'
      ELSE 'not_enrolled'
    END AS status
  FROM (
    SELECT person_id, array_agg(role ORDER BY role) AS roles, bool_or(active) AS awake,
      bool_or(active AND role = ANY ($2::text[])) AS always
    FROM membership WHERE company_id = $1 GROUP BY person_id
  ) m
  JOIN person p ON p.id = m.person_id
  JOIN person_address a ON a.person_id = p.id AND a.is_sign_in
  LEFT JOIN (
    SELECT person_id, array_agg(method ORDER BY method DESC) AS methods, min(bound_at) AS enrolled_at
    FROM mfa_factor WHERE status = 'active' GROUP BY person_id
  ) f ON f.person_id = p.id`;

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
      [companyId, rolesAlwaysAsked],
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
       WHERE ($3::uuid IS NULL OR c.id > $3) AND ($4::text IS NULL OR c.status = $4)
         AND ($5::text IS NULL OR (c.status = 'enrolled' AND $5 = ANY (c.methods)))
         AND ($6::text IS NULL OR c.name ILIKE $6 OR c.address ILIKE $6)
       ORDER BY c.id LIMIT $7`,
      [companyId, rolesAlwaysAsked, after, status ?? null, method ?? null, pattern, limit],
    );
    return rows.map((row) => ({
      ...{ personId: row.id, name: row.name, email: row.address, roles: row.roles, status: row.status },
      methods: row.methods ?? [],
      enrolledAt: row.enrolled_at === null ? null : new Date(row.enrolled_at),
    }));
  }
}
