import type { UnitOfWork } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryUnitOfWork implements UnitOfWork {
  constructor(private readonly memory: Memory) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.memory.run(work);
  }
}
