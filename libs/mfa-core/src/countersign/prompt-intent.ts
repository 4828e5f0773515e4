import { createHash } from 'node:crypto';
import type { Json } from '../json.js';
import { limits } from '../limits.js';
import type { MfaPorts } from '../ports.js';
import type { Intent } from '../ports/intent-store.port.js';
import { secondsAfter } from '../time.js';
import { requireCooledOff } from './require-cooled-off.js';

/** base64url SHA-256 over the RFC 8785 canonical form: what a countersignature is bound to. */
export const hashOfIntent = (canonical: string): string =>
  createHash('sha256').update(canonical).digest('base64url');

/** Keeps the exact thing to be approved, as the server computed and shows it, for this person and session alone (SU-08). */
export class PromptIntent {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `cooling_off`: nobody is asked for a code that could buy nothing. */
  async execute(input: {
    personId: string;
    sessionId: string;
    purpose: string;
    subjectId: string;
    canonical: string;
    display: Json;
  }): Promise<Intent> {
    const now = this.ports.clock.now();
    await requireCooledOff(this.ports, input.personId, now);
    const intent: Intent = {
      ...input,
      id: this.ports.ids.next(),
      hash: hashOfIntent(input.canonical),
      createdAt: now,
      expiresAt: secondsAfter(now, limits.challengeSeconds),
      voidedAt: null,
    };
    await this.ports.intents.add(intent);
    return intent;
  }
}
