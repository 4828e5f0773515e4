import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Whether the database answers, through the pool that requests use. */
@Injectable()
export class DatabaseProbe {
  constructor(private readonly entityManager: EntityManager) {}

  async ask(): Promise<void> {
    await this.entityManager.getConnection().execute('SELECT 1');
  }
}
