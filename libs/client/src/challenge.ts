import type { components } from './generated/api.js';

export type Intent = components['schemas']['IntentReply'];

/** What the API asks for before it goes on (RFC 9470 section 3). */
export interface Challenge {
  /** A factor counts that was given at most so long ago. */
  maxAgeSeconds: number;
  acrValues: string;
  /** What is to be approved, from the server: to be shown to the person. Null: any fresh factor will do. */
  intent: Intent | null;
  /** RFC 9457 type, such as `/problems/payments-area-closed`. */
  type: string;
}

/** The challenge of an answer; null where it is no such answer. Leaves the answer's body to be read by others. */
export async function challengeOf(response: Response): Promise<Challenge | null> {
  const header = response.headers.get('www-authenticate') ?? '';
  if (response.status !== 401 || parameter(header, 'error') !== 'insufficient_user_authentication')
    return null;
  const problem = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { type?: string; intent?: Intent };
  return {
    maxAgeSeconds: Number(parameter(header, 'max_age') ?? 0),
    acrValues: parameter(header, 'acr_values') ?? '',
    intent: problem.intent ?? null,
    type: problem.type ?? 'about:blank',
  };
}

const parameter = (header: string, name: string): string | null =>
  new RegExp(`\\b${name}="?([^",\\s]+)"?`).exec(header)?.[1] ?? null;
