import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from './actor.js';
import type { Reply } from './client.js';
import { submittedDisbursement } from './disbursements.js';
import type { Portal } from './portal.js';

/** An app shows a new code this often: each person has one code a round. */
export const STEP_SECONDS = 30;
/** A round with a sign-in of those who pay; a factor is fresh for longer than the rounds between. */
const PAY_ROUNDS = 4;

/**
 * People at work on all instances, round after round, until it is stopped: they sign in, step up and refresh, one makes payments
 * and one countersigns them. Whatever is not answered as it must be is kept as a failure.
 */
export class RotationLoad {
  readonly failures: string[] = [];
  readonly done = { signIns: 0, stepUps: 0, refreshes: 0, authorizations: 0 };
  readonly receipts: string[] = [];
  rounds = 0;
  /** While it is held the clock stands, and so do the apps: what is done then needs no code. */
  held = false;
  #payRounds = -1;
  #ended = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly portal: Portal,
    private readonly people: { maker: Actor; checker: Actor; others: readonly Actor[] },
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  /** Returns after that many whole rounds, counted from the next one. */
  async passed(rounds: number): Promise<void> {
    for (const until = this.rounds + rounds + 1; this.rounds < until && !this.#ended;) await sleep(20);
  }

  async stop(): Promise<void> {
    this.#ended = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#ended) {
      if (!this.held) this.portal.clock.advanceSeconds(STEP_SECONDS);
      await Promise.all(this.held ? this.#withoutCodes() : this.#withCodes());
      this.rounds += 1;
    }
  }

  #withCodes(): Promise<void>[] {
    return [
      this.#kept('pay', () => this.#pay()),
      ...this.people.others.map((one, n) => this.#kept(one.email, () => this.#act(one, this.rounds + n))),
    ];
  }

  #withoutCodes(): Promise<void>[] {
    const { maker, checker, others } = this.people;
    return [maker, checker, ...others].map((one, n) =>
      this.#kept(one.email, () => this.#refresh(one, this.rounds + n)),
    );
  }

  async #kept(what: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.failures.push(`round ${this.rounds}, ${what}: ${String(error)}`);
    }
  }

  #act(one: Actor, turn: number): Promise<void> {
    const acts = [
      () => this.#signIn(one, turn),
      () => this.#stepUp(one, turn),
      () => this.#refresh(one, turn),
    ];
    return acts[turn % acts.length]?.() ?? Promise.resolve();
  }

  async #pay(): Promise<void> {
    const { maker, checker } = this.people;
    if ((this.#payRounds += 1) % PAY_ROUNDS === 0) {
      await Promise.all([this.#signIn(maker, this.rounds), this.#signIn(checker, this.rounds + 1)]);
      return;
    }
    const { id } = await submittedDisbursement(maker, { invoices: 1 });
    const path = `/v1/payor/disbursements/${id}/authorize`;
    // Prompt, challenge, answer and act on whichever instance: they share nothing but the database.
    const prompt = answered(await checker.write('POST', path, {}, {}, this.rounds), 401);
    const challengeId = await checker.challenge(
      checker.accessToken,
      { intentId: prompt.body.intent.id },
      this.rounds + 1,
    );
    const code = checker.code();
    answered(await checker.answer(challengeId, code, checker.accessToken, this.rounds), 200);
    const act = { 'Countersign-Challenge': challengeId };
    const { body } = answered(await checker.write('POST', path, {}, act, this.rounds + 1), 200);
    this.receipts.push(String(body.receipt));
    this.done.authorizations += 1;
  }

  async #signIn(one: Actor, instance: number): Promise<void> {
    const { body } = answered(await one.givePassword(instance), 200);
    if (body.status !== 'second_factor_required') throw new Error(`${body.status} instead of a challenge`);
    const challengeId = await one.challenge(body.ticket, {}, instance + 1);
    one.keep(answered(await one.answer(challengeId, one.code(), body.ticket, instance), 200));
    this.done.signIns += 1;
  }

  async #stepUp(one: Actor, instance: number): Promise<void> {
    const challengeId = await one.challenge(one.accessToken, {}, instance);
    one.keep(answered(await one.answer(challengeId, one.code(), one.accessToken, instance + 1), 200));
    this.done.stepUps += 1;
  }

  async #refresh(one: Actor, instance: number): Promise<void> {
    await one.refresh(instance);
    answered(await one.api('GET', '/v1/sessions', {}, instance + 1), 200);
    this.done.refreshes += 1;
  }
}

function answered(reply: Reply, status: number): Reply {
  if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}
