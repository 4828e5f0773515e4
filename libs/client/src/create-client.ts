import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api.js';
import { patientFetch, type Fetch } from './patient-fetch.js';
import { repeatAfterChallenge, type Authorize, type OnChallenge } from './repeat-after-challenge.js';

export type CountersignClient = Client<paths>;

export interface ClientSettings {
  /** Where the service is reached, such as `https://pay.example.com`. */
  baseUrl: string;
  /** Asked before each call, so that a token can be renewed. Left out: for public routes. */
  authorize?: Authorize;
  /** Left out: a call that asks for a factor is answered with its problem. */
  onChallenge?: OnChallenge;
  fetch?: Fetch;
  /** Whether to wait and try again where the service says when. Left out: yes. */
  patient?: boolean;
}

/** Every route of the API with its types, as openapi.json has them. */
export function createCountersignClient(settings: ClientSettings): CountersignClient {
  const { baseUrl, authorize = () => Promise.resolve({}), onChallenge } = settings;
  const plain = settings.fetch ?? ((request) => globalThis.fetch(request));
  const fetch = settings.patient === false ? plain : patientFetch(plain);
  const client = createClient<paths>({ baseUrl, fetch });
  client.use(repeatAfterChallenge({ authorize, onChallenge, fetch }));
  return client;
}

/** A token in the `Authorization` header (RFC 6750). */
export const bearer =
  (token: () => string | Promise<string>): Authorize =>
  async () => ({ authorization: `Bearer ${await token()}` });
