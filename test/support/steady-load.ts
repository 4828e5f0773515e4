import { randomUUID } from 'node:crypto';
import type { FakeClock } from '@countersign/mfa-testing';
import type { Actor } from './actor.js';
import type { Reply } from './client.js';
import { submittedDisbursement } from './disbursements.js';

const STEP_MS = 30_000;

/**
 * People who sign in, step up and authorize, over and over, each call at the next instance. All share one clock, so codes are
 * shown and answered in turns: it moves on only when somebody needs a code they have not used.
 */
export class SteadyLoad {
  readonly failures: string[] = [];
  readonly receipts: string[] = [];
  readonly accessTokens: string[] = [];
  readonly done = { signIns: 0, stepUps: 0, authorizations: 0 };
  readonly #submitted: string[] = [];
  readonly #lastStep = new Map<Actor, number>();
  #loops: Promise<unknown> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #running = false;
  #calls = 0;

  constructor(
    private readonly clock: FakeClock,
    private readonly people: { maker: Actor; checker: Actor; reader: Actor },
  ) {}

  start(): void {
    const { maker, checker, reader } = this.people;
    this.#running = true;
    this.#loops = Promise.all([
      this.#loop(async () => {
        await this.signIn(maker);
        this.#submitted.push((await submittedDisbursement(maker)).id);
      }),
      this.#loop(async () => {
        await this.signIn(checker);
        const id = this.#submitted.shift();
        if (id !== undefined) await this.#authorize(checker, id);
      }),
      this.#loop(async () => {
        await this.signIn(reader);
        await reader.refresh(this.#instance());
        await this.#stepUp(reader);
        expectStatus(await reader.api('GET', '/v1/payor/mfa', {}, this.#instance()), 200);
      }),
    ]);
  }

  /** When everything under way has come to its end. */
  async stop(): Promise<void> {
    this.#running = false;
    await this.#loops;
  }

  /** Waits until each kind of work was done once more, from the first call to the last. */
  async goesOn(withinMs = 20_000): Promise<void> {
    const before = { ...this.done };
    const kinds = Object.keys(before) as (keyof typeof before)[];
    const giveUpAt = Date.now() + withinMs;
    // Twice: the first of each may have begun earlier.
    while (kinds.some((kind) => this.done[kind] < before[kind] + 2)) {
      if (Date.now() > giveUpAt || this.failures.length > 0)
        throw new Error(`the work does not go on: ${JSON.stringify([before, this.done, this.failures])}`);
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  async signIn(actor: Actor): Promise<void> {
    const given = await actor.givePassword(this.#instance());
    if (given.body.status !== 'second_factor_required')
      throw new Error(`not asked for the factor: ${JSON.stringify(given.body)}`);
    const { ticket } = given.body;
    const challengeId = await actor.challenge(ticket, {}, this.#instance());
    actor.keep(await this.#answer(actor, challengeId, ticket));
    this.accessTokens.push(actor.accessToken);
    this.done.signIns += 1;
  }

  async #stepUp(actor: Actor): Promise<void> {
    const challengeId = await actor.challenge(actor.accessToken, {}, this.#instance());
    actor.keep(await this.#answer(actor, challengeId, actor.accessToken));
    this.done.stepUps += 1;
  }

  async #authorize(checker: Actor, id: string): Promise<void> {
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const key = { 'Idempotency-Key': randomUUID() };
    const prompt = await checker.write('POST', path, {}, key, this.#instance());
    const intent = { intentId: expectStatus(prompt, 401).body.intent.id };
    const challengeId = await checker.challenge(checker.accessToken, intent, this.#instance());
    expectStatus(await this.#answer(checker, challengeId, checker.accessToken), 200);
    const headers = { ...key, 'Countersign-Challenge': challengeId };
    const done = await checker.write('POST', path, {}, headers, this.#instance());
    this.receipts.push(expectStatus(done, 200).body.receipt);
    this.done.authorizations += 1;
  }

  #answer(actor: Actor, challengeId: string, bearer: string): Promise<Reply> {
    const answered = this.#turn.then(() => {
      const step = (): number => Math.floor(this.clock.now().getTime() / STEP_MS);
      if (step() <= (this.#lastStep.get(actor) ?? step())) this.clock.advanceSeconds(STEP_MS / 1_000);
      this.#lastStep.set(actor, step());
      return actor.answer(challengeId, actor.code(), bearer, this.#instance());
    });
    this.#turn = answered.catch(() => undefined);
    return answered;
  }

  #instance(): number {
    this.#calls += 1;
    return this.#calls;
  }

  async #loop(round: () => Promise<void>): Promise<void> {
    while (this.#running) {
      await round().catch((error: unknown) => {
        this.failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
        this.#running = false;
      });
      await new Promise((later) => setTimeout(later, 5));
    }
  }
}

function expectStatus(reply: Reply, status: number): Reply {
  if (reply.status !== status)
    throw new Error(`${status} was expected: ${JSON.stringify([reply.status, reply.body])}`);
  return reply;
}
