import {
  type NumberIntelligence,
  NumberIntelligenceUnavailable,
  type NumberReport,
} from '@countersign/mfa-core';

type Question = Parameters<NumberIntelligence['report']>[0];

/** Says what it was told to say: at first, that a number is a mobile one whose SIM never changed. */
export class FakeNumberIntelligence implements NumberIntelligence {
  /** What is said of every number from here on. */
  next: NumberReport = { lineType: 'mobile', simChangedAt: null, reassigned: null };
  /** While false, nobody answers. */
  available = true;
  readonly asked: Question[] = [];

  async report(question: Question): Promise<NumberReport> {
    this.asked.push(question);
    if (!this.available) throw new NumberIntelligenceUnavailable('nobody answers');
    return this.next;
  }
}
