import { Agent } from 'node:http';
import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import { failureOfAnswer, failureOfNetwork, MALFORMED, TwilioFailure } from './twilio-failure.js';
import type { TwilioAccount } from './twilio-options.js';

/** Far more than any answer we ask for; ours. */
const LONGEST_ANSWER_BYTES = 4_000_000;

/**
 * The way out of the SDK, and back: every answer that is not a readable success becomes a TwilioFailure here. The SDK's
 * own retries stay off: they cannot know whether a text was taken, and would charge it twice.
 */
class TwilioWire extends twilio.RequestClient {
  readonly #baseUrl: string | undefined;

  constructor({ requestTimeoutMs, baseUrl }: TwilioAccount) {
    super({ timeout: requestTimeoutMs, keepAlive: true, autoRetry: false });
    this.#baseUrl = baseUrl;
    this.axios.defaults.httpAgent = new Agent({ keepAlive: true, timeout: requestTimeoutMs });
    this.axios.defaults.maxContentLength = LONGEST_ANSWER_BYTES;
    this.axios.interceptors.request.use((config) => {
      // The timeout of the HTTP client is one of silence: an answer that drips in would hold a worker for ever.
      config.signal = AbortSignal.timeout(requestTimeoutMs);
      return config;
    });
  }

  override async request<TData>(options: RequestClient.RequestOptions<TData>) {
    const answer = await super
      .request<TData>({ ...options, uri: this.#redirected(options.uri) })
      .catch((error: unknown) => {
        throw failureOfNetwork(error);
      });
    if (answer.statusCode < 200 || answer.statusCode >= 300) throw failureOfAnswer(answer);
    // What is no JSON stays a string.
    if (typeof answer.body !== 'object' || answer.body === null)
      throw new TwilioFailure('lost', MALFORMED, answer.statusCode);
    return answer;
  }

  #redirected(uri: string): string {
    if (this.#baseUrl === undefined) return uri;
    const { hostname, pathname, search } = new URL(uri);
    return `${this.#baseUrl}/${hostname}${pathname}${search}`;
  }
}

/** The SDK reads the environment where an option is missing; ours are the only settings, and nothing is printed. */
const DEAF_TO_ENVIRONMENT = { edge: '', region: '', logLevel: 'off' };

export function twilioClient(account: TwilioAccount): twilio.Twilio {
  return new twilio.Twilio(account.user, account.password, {
    ...DEAF_TO_ENVIRONMENT,
    accountSid: account.accountSid,
    httpClient: new TwilioWire(account),
  });
}
