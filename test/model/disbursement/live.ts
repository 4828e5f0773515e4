import { expect } from '@jest/globals';
import { canonicalJson } from '@countersign/tokens';
import type { PayorScene } from '../../support/payor-scene.js';
import type { Tally } from '../model-runs.js';
import type { Act, RaceableAct } from './acts.js';
import { CENTS_OF_AN_INVOICE } from './cast.js';
import { Company } from './company.js';
import { foresee, type Said } from './foresight.js';
import { drawDatabase, drawModel, type Database, type Picture } from './picture.js';
import { at, newest, stateOf, type State } from './state.js';

/** Lives the life of a payor twice, in the model and for real, and compares after every act. */
export class DoubleCompany {
  private constructor(
    private readonly scene: PayorScene,
    private readonly company: Company,
    private readonly tally: Tally,
    private state: State,
  ) {}

  static async open(scene: PayorScene, tally: Tally): Promise<DoubleCompany> {
    const company = await Company.open(scene);
    const ids = company.cast.map(({ personId }) => personId);
    return new DoubleCompany(scene, company, tally, stateOf(ids, scene.clock.now()));
  }

  async live(act: Act): Promise<void> {
    if (act.kind === 'wait') {
      this.scene.clock.advanceSeconds(act.seconds);
      this.state.now = this.scene.clock.now().getTime();
      return;
    }
    if (act.kind === 'race') return this.race(act.acts);
    const said = this.say(act);
    if (!said) return;
    const { outcome, id } = await this.company.perform(said, this.state);
    this.tally.count(act.kind, outcome);
    const foreseen = foresee(this.state, said);
    expect({ said, outcome }).toEqual({ said, outcome: foreseen });
    if (id !== undefined) this.name(said, id);
    const found = await drawDatabase(this.scene, this.company.id);
    expect({ after: said, ...pictureOf(found) }).toEqual({ after: said, ...this.drawn() });
    this.holdPromises(found);
  }

  /** Two at once must come to what one after the other would have come to, in one order or the other. */
  private async race(acts: readonly [RaceableAct, RaceableAct]): Promise<void> {
    const [one, other] = acts.map((act) => this.say(act));
    if (!one || !other) return;
    const happened = await Promise.all([one, other].map((said) => this.company.perform(said, this.state)));
    const outcomes = happened.map(({ outcome }) => outcome);
    for (const [index, { kind }] of [one, other].entries())
      this.tally.count(`raced ${kind}`, outcomes[index] ?? '');
    const found = await drawDatabase(this.scene, this.company.id);
    const [straight, turned] = [this.inOrder(one, other), this.inOrder(other, one)];
    const orders = [straight, { ...turned, outcomes: turned.outcomes.toReversed() }];
    const seen = { outcomes, ...pictureOf(found) };
    const foreseen = orders.map((order) => ({ ...order, ...drawModel(order.state, this.company) }));
    const matching = foreseen.find(({ state: _, ...picture }) => isSame(picture, seen));
    if (!matching)
      expect({ one, other, ...seen }).toEqual(foreseen.map(({ state: _, ...picture }) => picture));
    this.state = matching?.state ?? this.state;
    this.holdPromises(found);
  }

  private inOrder(...acts: Said[]): { state: State; outcomes: string[] } {
    const state = structuredClone(this.state);
    return { state, outcomes: acts.map((act) => foresee(state, act)) };
  }

  /** Fills in what whoever acts has before their eyes; null while there is nothing of the kind. */
  private say(act: Exclude<Act, { kind: 'wait' | 'race' }>): Said | null {
    const { disbursements, hands, accounts } = this.state;
    if ('which' in act && disbursements.length === 0) return null;
    const disbursement = 'which' in act ? newest(disbursements, act.which) : 0;
    switch (act.kind) {
      case 'change': {
        const version = at(disbursements, disbursement).version - (act.stale ? 1 : 0);
        return { kind: 'change', by: act.by, disbursement, payments: act.payments, version };
      }
      case 'submit':
      case 'cancel':
        return { kind: act.kind, by: act.by, disbursement };
      case 'prompt':
        return { kind: 'prompt', by: act.by, disbursement, purpose: act.purpose };
      case 'use':
        return hands.length === 0 ? null : this.sayUse(act);
      case 'approve_account': {
        const version = at(accounts, act.payee).version - (act.stale ? 1 : 0);
        return { kind: 'approve_account', by: act.by, payee: act.payee, version };
      }
      case 'rules':
        return { ...act, basedOnVersion: this.state.rulesVersion };
      case 'create':
      case 'move_account':
      case 'vouch':
      case 'leave':
      case 'join':
      case 'switch':
        return act;
    }
  }

  private sayUse(act: Extract<Act, { kind: 'use' }>): Said {
    const hand = newest(this.state.hands, act.hand);
    const { by, disbursement, purpose } = at(this.state.hands, hand);
    const foreign = act.foreign;
    return {
      kind: 'use',
      hand,
      by: foreign === 'person' ? act.with : by,
      disbursement: foreign === 'disbursement' ? act.with % this.state.disbursements.length : disbursement,
      purpose: foreign === 'purpose' ? (purpose === 'approve' ? 'authorize' : 'approve') : purpose,
      session: foreign === 'session' ? 'other' : 'own',
    };
  }

  private name(said: Said, id: string): void {
    const { disbursements, hands } = this.state;
    if (said.kind === 'create') at(disbursements, disbursements.length - 1).id = id;
    if (said.kind === 'prompt') at(hands, hands.length - 1).challengeId = id;
  }

  private drawn(): Picture {
    return drawModel(this.state, this.company);
  }

  /** What must never be, whatever the model thinks. */
  private holdPromises({ disbursements, receipts }: Database): void {
    const promised = new Map<string, number>();
    for (const one of disbursements) {
      if (one.status !== 'submitted' && one.status !== 'authorized') continue;
      for (const [invoice, cents] of one.payments)
        promised.set(invoice, (promised.get(invoice) ?? 0) + cents);
    }
    for (const cents of promised.values()) expect(cents).toBeLessThanOrEqual(CENTS_OF_AN_INVOICE);
    const authorized = disbursements.filter(({ status }) => status === 'authorized');
    expect(receipts).toEqual(authorized.map(({ id }) => id));
    for (const { authorized_by: by, created_by: maker, edited_by: editor, payments, signed } of authorized) {
      expect([maker, editor]).not.toContain(by);
      const signedFor = signed?.map(([invoice, amount]) => [invoice, Math.round(Number(amount) * 100)]);
      expect(signedFor).toEqual(payments);
    }
  }
}

const isSame = (a: object, b: object): boolean => canonicalJson({ ...a }) === canonicalJson({ ...b });

function pictureOf({ disbursements, ...rest }: Database): Picture {
  return { ...rest, disbursements: disbursements.map(({ signed: _, ...one }) => one) };
}
