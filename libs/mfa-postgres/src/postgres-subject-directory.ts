import type { Subject, SubjectDirectory } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

interface Row {
  active: boolean;
  address: string;
  role: string | null;
  company_id: string | null;
}

/**
 * The portal's people, read by a service beside it on the same database. Only the portal writes them; whatever it changes
 * is told to whoever listens (`person:<id>`).
 */
export class PostgresSubjectDirectory implements SubjectDirectory {
  constructor(private readonly sql: Sql) {}

  async find(personId: string): Promise<Subject | null> {
    const rows = await this.sql.rows<Row>(
      `SELECT p.active, a.address, m.role, m.company_id
         FROM person p
         JOIN person_address a ON a.person_id = p.id AND a.is_sign_in
         LEFT JOIN membership m ON m.person_id = p.id
        WHERE p.id = $1`,
      [personId],
    );
    const [first] = rows;
    if (!first) return null;
    const grants = rows.flatMap(({ role, company_id: companyId }) =>
      role !== null && companyId !== null ? [{ role, companyId }] : [],
    );
    return { personId, accountName: first.address, active: first.active, grants };
  }
}
