import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Whoever holds it makes a support agent; the next one sees what came of it. */
const MAKING_AGENTS = 7_318_205_443;

interface Tables {
  company: { id: string; side: string };
}

/** The one company that runs the portal. */
@Injectable()
export class OperatorCompanyRepository {
  constructor(private readonly em: EntityManager) {}

  /** Its id, or null where there is none yet. Nobody else adds to it before the transaction ends. */
  async lock(): Promise<string | null> {
    if (!this.em.isInTransaction()) throw new Error('a lock holds inside a unit of work only');
    await this.em.execute('SELECT pg_advisory_xact_lock(?)', [MAKING_AGENTS]);
    const company = await this.em
      .getKysely<Tables>({ type: 'write' })
      .selectFrom('company')
      .select('id')
      .where('side', '=', 'operator')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return company?.id ?? null;
  }
}
