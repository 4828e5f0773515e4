import type { Subject, SubjectDirectory } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { subjectOf, type StandingRow } from './standing-row.js';

/**
 * People as the function `person_standing` has them: for the portal, and for a service beside it on the same database. Only the
 * portal writes them; whatever it changes is told to whoever listens (`person:<id>`, or all at once).
 */
export class PostgresSubjectDirectory implements SubjectDirectory {
  constructor(private readonly sql: Sql) {}

  async find(personId: string): Promise<Subject | null> {
    const row = await this.sql.row<StandingRow>(
      `SELECT person_id, active, address, federated, grants, company_rules FROM person_standing($1)`,
      [personId],
    );
    return row && subjectOf(row);
  }
}
