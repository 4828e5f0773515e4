import {
  MfaError,
  PromptIntent,
  SpendCountersignature,
  VoidChangedIntent,
  limits,
  secondsAfter,
  type MfaPorts,
  type Notifier,
} from '@countersign/mfa-core';
import {
  Problem,
  type Countersignature,
  type IntentContent,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { createInMemoryPorts, somewhere } from '@countersign/mfa-testing';
import { canonicalJson } from '@countersign/tokens';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { ApproveBeneficiaryAccount } from '../../../src/payor/beneficiaries/approve/approve-beneficiary-account.js';
import { ReviewChangedAccount } from '../../../src/payor/beneficiaries/review-changed-account.js';
import { OpenOverAccountsRepository } from '../../../src/payor/disbursements/account-changed/open-over-accounts.repository.js';
import { VoidOverAccounts } from '../../../src/payor/disbursements/account-changed/void-over-accounts.js';
import { HearOfChangedAccount } from '../../../src/payor/hear-of-changed-account.js';
import { HoldRight } from '../../../src/payor/hold-right.js';
import { DisbursementsSwitchRepository } from '../../../src/payor/settings/disbursements-switch.repository.js';
import { SwitchDisbursements } from '../../../src/payor/settings/switch/switch-disbursements.js';
import { addSession } from '../../support/accounts.js';
import type { PayorScene } from '../../support/payor-scene.js';
import type { Purpose, Wanted } from './acts.js';
import { CENTS_OF_AN_INVOICE, INVOICES, PAYEES, people } from './cast.js';
import type { Outcome, Said } from './foresight.js';
import { at, type State } from './state.js';

/** Nobody reads these; who is told what has tests of its own. */
const quiet: Notifier = { notify: () => Promise.resolve() };

export interface Happened {
  outcome: Outcome;
  /** Of what was made. */
  id?: string;
}

/** One payor with its people, payees and invoices, on the real database and through the real use cases. */
export class Company {
  private readonly ports: MfaPorts;
  private readonly hear: HearOfChangedAccount;
  private readonly approveAccount: ApproveBeneficiaryAccount;
  private readonly switches: SwitchDisbursements;

  private constructor(
    private readonly scene: PayorScene,
    readonly id: string,
    readonly cast: readonly UserPrincipal[],
    private readonly otherSessions: readonly string[],
    private readonly payees: readonly string[],
    readonly accounts: readonly string[],
    readonly invoices: readonly string[],
  ) {
    this.ports = { ...createInMemoryPorts(), ...scene, notifier: quiet, totp: new OtplibTotpVerifier() };
    const { orm, directory, audit, clock, ids, coolingOff, unitOfWork, beneficiaries, intents } = scene;
    const review = new ReviewChangedAccount(beneficiaries, directory, audit, quiet, ids, clock);
    const open = new OpenOverAccountsRepository(orm.em);
    const voidOver = new VoidOverAccounts(open, directory, intents, audit, quiet, clock);
    this.hear = new HearOfChangedAccount(review, voidOver);
    const right = new HoldRight(directory, coolingOff, clock);
    this.approveAccount = new ApproveBeneficiaryAccount(beneficiaries, right, audit, unitOfWork, clock);
    this.switches = new SwitchDisbursements(
      ...([
        right,
        new DisbursementsSwitchRepository(orm.em),
        directory,
        audit,
        quiet,
        unitOfWork,
        clock,
      ] as const),
    );
  }

  static async open(scene: PayorScene): Promise<Company> {
    const [id, elsewhere] = [await scene.payor(), await scene.payor()];
    const cast: UserPrincipal[] = [];
    const otherSessions: string[] = [];
    for (const { role, foreign } of people) {
      const person = await scene.person(role, foreign ? elsewhere : id);
      cast.push({ ...person, sessionId: await addSession(scene, person.personId) });
      otherSessions.push(await addSession(scene, person.personId));
    }
    const payees: string[] = [];
    for (let n = 0; n < PAYEES; n += 1) payees.push(await scene.payee(id));
    const accounts = await scene.beneficiaries.approvedOf(id, payees);
    const invoices: string[] = [];
    for (let n = 0; n < INVOICES; n += 1)
      invoices.push(
        await scene.invoice(id, at(payees, n % PAYEES), { amountMinor: BigInt(CENTS_OF_AN_INVOICE) }),
      );
    return new Company(
      ...([scene, id, cast, otherSessions, payees] as const),
      payees.map((payee) => accounts.get(payee) ?? ''),
      invoices,
    );
  }

  async perform(act: Said, state: State): Promise<Happened> {
    try {
      return { outcome: 'done', ...(await this.do(act, state)) };
    } catch (error) {
      if (error instanceof Problem) return { outcome: error.type.slug };
      if (error instanceof MfaError) return { outcome: error.code };
      throw error;
    }
  }

  private async do(act: Said, state: State): Promise<Partial<Happened>> {
    const { scene } = this;
    const by = 'by' in act ? at(this.cast, act.by) : null;
    const id = 'disbursement' in act ? at(state.disbursements, act.disbursement).id : '';
    switch (act.kind) {
      case 'create': {
        const payments = this.paymentsOf(act.payments);
        const made = await scene.create.execute(at(this.cast, act.by), { companyId: this.id, payments });
        return { id: made.id };
      }
      case 'change': {
        const { version } = act;
        const change = { version, reason: 'as asked', payments: this.paymentsOf(act.payments) };
        await scene.change.execute(at(this.cast, act.by), id, change);
        return {};
      }
      case 'submit':
        await scene.submit.execute(at(this.cast, act.by), id);
        return {};
      case 'cancel':
        await scene.cancel.execute(at(this.cast, act.by), id, 'as asked');
        return {};
      case 'prompt':
        return { id: await this.prompt(at(this.cast, act.by), id, act.purpose) };
      case 'use': {
        const user = at(this.cast, act.by);
        const sessionId = act.session === 'own' ? user.sessionId : at(this.otherSessions, act.by);
        await this.use({ ...user, sessionId }, id, act.purpose, at(state.hands, act.hand).challengeId);
        return {};
      }
      case 'move_account': {
        const account = { holderName: 'Holder', bankName: 'Third Bank', lastFour: '1111' };
        const changedBy = { changedBy: scene.ids.next(), origin: somewhere };
        const change = { payeeCompanyId: at(this.payees, act.payee), ...account, ...changedBy };
        await scene.unitOfWork.run(() => this.hear.changed(change));
        return {};
      }
      case 'approve_account':
        await this.approveAccount.execute(at(this.cast, act.by), at(this.accounts, act.payee), act.version);
        return {};
      case 'vouch':
        await scene.sql.change('UPDATE invoice SET last_approved_by = $2 WHERE id = $1', [
          at(this.invoices, act.invoice),
          by?.personId,
        ]);
        return {};
      case 'leave':
      case 'join':
        await this.hire(act.who, act.kind === 'join');
        return {};
      case 'rules':
        return { outcome: (await this.setRules(act)) ? 'done' : 'refused' };
      case 'switch': {
        const wanted = { companyId: this.id, enabled: act.enabled, reason: 'as asked' };
        await this.switches.execute(at(this.cast, act.by), wanted);
        return {};
      }
    }
  }

  private async hire(who: number, holds: boolean): Promise<void> {
    const { personId } = at(this.cast, who);
    const membership = { personId, companyId: this.id, role: at(people, who).role };
    const { register } = this.scene;
    await register.removeMembership(membership);
    if (holds) await register.addMembership(membership);
  }

  private setRules({ approvers, basedOnVersion }: Extract<Said, { kind: 'rules' }>): Promise<boolean> {
    const approvals = approvers === 0 ? [] : [{ currency: 'USD', above: '0.00', approvers }];
    const rules = { approvals, limits: { perPersonPerDay: [], perCompanyPerDay: [] } };
    const { policies, unitOfWork, clock } = this.scene;
    const change = { companyId: this.id, basedOnVersion, rules, now: clock.now() };
    return unitOfWork.run(() => policies.replace(change));
  }

  /** What is shown, and an answer to it. The id of the answered challenge. */
  private async prompt(user: UserPrincipal, id: string, purpose: Purpose): Promise<string> {
    const { personId, sessionId } = user;
    const { challenges, ids, clock } = this.scene;
    const described = await this.describe(user, id, purpose, 'prompt');
    const { subjectId, display } = described;
    const asked = { personId, sessionId, purpose: nameOf(purpose), subjectId, display };
    const canonical = canonicalOf(purpose, described);
    const intent = await new PromptIntent(this.ports).execute({ ...asked, canonical });
    const now = clock.now();
    const until = secondsAfter(now, limits.countersignatureSeconds);
    const challengeId = ids.next();
    await challenges.add({
      ...{ id: challengeId, personId, owner: { kind: 'session', id: sessionId }, purpose: 'countersign' },
      ...{ method: 'totp', factorId: ids.next(), intentId: intent.id, intentHash: intent.hash },
      ...{ status: 'answered', createdAt: now, expiresAt: until, answeredAt: now, spendableUntil: until },
    });
    return challengeId;
  }

  /** As Countersigning and ActInterceptor of mfa-nest run it. */
  private async use(user: UserPrincipal, id: string, purpose: Purpose, challengeId: string): Promise<void> {
    const { personId, sessionId } = user;
    const { unitOfWork, approve, authorize } = this.scene;
    try {
      await unitOfWork.run(async () => {
        const canonical = canonicalOf(purpose, await this.describe(user, id, purpose, 'act'));
        const spending = { personId, sessionId, challengeId, purpose: nameOf(purpose), canonical };
        const { challenge, intent } = await new SpendCountersignature(this.ports).execute(spending);
        const signed: Countersignature = {
          ...{ challengeId, intentId: intent.id, intentHash: intent.hash, canonicalIntent: canonical },
          ...{ method: challenge.method, factorId: challenge.factorId },
          answeredAt: challenge.answeredAt ?? challenge.createdAt,
        };
        if (purpose === 'approve') await approve.execute(user, id, signed);
        else await authorize.execute(user, id, signed);
      });
    } catch (error) {
      if (error instanceof MfaError && error.code === 'intent_changed')
        await new VoidChangedIntent(this.ports).execute({ challengeId, personId, origin: somewhere });
      throw error;
    }
  }

  private describe(
    user: UserPrincipal,
    id: string,
    purpose: Purpose,
    mode: 'prompt' | 'act',
  ): Promise<IntentContent> {
    const { intent, approvalIntent } = this.scene;
    const source = purpose === 'approve' ? approvalIntent : intent;
    return source.describe({ params: { id }, body: {} }, user, mode);
  }

  private paymentsOf(payments: readonly Wanted[]) {
    return payments.map(({ invoice, cents }) => ({
      invoiceId: at(this.invoices, invoice),
      amount: { amount: (cents / 100).toFixed(2), currency: 'USD' },
    }));
  }
}

const nameOf = (purpose: Purpose): string => `disbursement.${purpose}`;

const canonicalOf = (purpose: Purpose, { content, companyId, subjectId }: IntentContent): string =>
  canonicalJson({ ...content, purpose: nameOf(purpose), companyId, subjectId });
