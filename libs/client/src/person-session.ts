import type { Challenge } from './challenge.js';
import { bearer, createCountersignClient, type CountersignClient } from './create-client.js';
import type { components } from './generated/api.js';
import type { Fetch } from './patient-fetch.js';
import { dataOf } from './problem.js';
import type { Authorize, OnChallenge } from './repeat-after-challenge.js';

type Session = components['schemas']['SessionReply'];

/** Shows the person what is asked for, or is to be approved, and resolves with the code they give. */
export type AskForCode = (challenge: Challenge) => Promise<string>;

/**
 * A person's own session, in an application that may ask the person for codes: the portal's own pages, or its app. A finance
 * system may not, and sends the person to the browser instead.
 */
export class PersonSession {
  readonly #client: CountersignClient;

  constructor(
    private session: Session,
    private readonly settings: { baseUrl: string; ask: AskForCode; fetch?: Fetch },
  ) {
    const { baseUrl, fetch } = settings;
    this.#client = createCountersignClient({
      baseUrl,
      ...(fetch ? { fetch } : {}),
      authorize: this.authorize,
    });
  }

  get accessToken(): string {
    return this.session.accessToken;
  }

  readonly authorize: Authorize = (request) => bearer(() => this.accessToken)(request);

  /** Creates the challenge, asks for the code, answers: a step-up brings new tokens, an intent the right to repeat the call. */
  readonly onChallenge: OnChallenge = async (challenge) => {
    const { intent } = challenge;
    const { id } = await dataOf(
      this.#client.POST('/v1/challenges', {
        body: { method: 'totp', ...(intent ? { intentId: intent.id } : {}) },
      }),
    );
    const code = await this.settings.ask(challenge);
    const answered = await dataOf(
      this.#client.POST('/v1/challenges/{id}/answer', { params: { path: { id } }, body: { code } }),
    );
    if (answered.session) this.session = answered.session;
    return intent ? { countersignChallenge: id } : {};
  };

  /** New tokens for the same session; the ones before are dead. */
  async refresh(): Promise<void> {
    const { refreshToken } = this.session;
    this.session = await dataOf(this.#client.POST('/v1/sessions/refresh', { body: { refreshToken } }));
  }
}
