import { type EntityManager, IsolationLevel } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '@countersign/mfa-core';

/**
 * A transaction of MikroORM: whatever uses the same MikroORM inside takes part, stores and repositories alike.
 *
 * READ COMMITTED, said aloud: the statements that end a race rely on it. One that had to wait for another sees what that
 * one committed, and judges anew.
 */
export class PostgresUnitOfWork implements UnitOfWork {
  constructor(private readonly em: EntityManager) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.em.isInTransaction()) return work();
    // Clear: nobody sees what another has loaded.
    return this.em.transactional(() => work(), {
      clear: true,
      isolationLevel: IsolationLevel.READ_COMMITTED,
    });
  }
}
