import type { Subject, SubjectDirectory } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemorySubjectDirectory implements SubjectDirectory {
  constructor(private readonly memory: Memory) {}

  private get subjects() {
    return this.memory.table<Subject>('subject');
  }

  put(subject: Subject): Promise<void> {
    return this.memory.run(() => this.subjects.put(subject.personId, subject));
  }

  find(personId: string): Promise<Subject | null> {
    return this.memory.run(() => this.subjects.get(personId));
  }
}
