import { timeStepAt, type FakeClock } from '@countersign/mfa-testing';
import type { CodePick } from './acts.js';
import type { ChallengeOfLife, FactorOfLife, Life } from './life.js';

const STEP_SECONDS = 30;
const offsets: Partial<Record<CodePick, number>> = { previous: -1, next: 1, stale: -2, future: 2 };
/** Of the right shape, and nobody's. */
const UNKNOWN_RECOVERY_CODE = Array.from({ length: 7 }, () => '0000').join('-');

/** Finds the code that somebody would give. Whoever gives the right one waits until the app shows the next. */
export class CodeInHand {
  constructor(
    private readonly life: Life,
    private readonly clock: FakeClock,
  ) {}

  forEnrollment(factor: FactorOfLife, pick: CodePick): string {
    return factor.app === null ? this.sentTo(factor.id, pick) : this.shownBy(factor, pick);
  }

  forChallenge({ id, factor }: ChallengeOfLife, pick: CodePick): string {
    if (factor === null) return this.recoveryCode(pick);
    return factor.app === null ? this.sentTo(id, pick) : this.shownBy(factor, pick);
  }

  private shownBy({ app, usedStep }: FactorOfLife, pick: CodePick): string {
    if (!app) throw new Error('a phone shows no codes of its own');
    if (pick === 'right') this.clock.advanceSeconds(STEP_SECONDS);
    const now = this.clock.now();
    if (pick === 'wrong') return app.wrongCode(now);
    if (pick === 'again' && usedStep !== null) return app.code(now, usedStep - timeStepAt(now, STEP_SECONDS));
    return app.code(now, offsets[pick] ?? 0);
  }

  /** `again`: the last one for this, perhaps used; `previous` and `stale`: one for something else. */
  private sentTo(targetId: string, pick: CodePick): string {
    const { texts } = this.life;
    const theirs = texts.findLast((text) => text.targetId === targetId)?.code ?? '000000';
    if (pick === 'wrong' || pick === 'future')
      return String((Number(theirs) + 1) % 1_000_000).padStart(6, '0');
    if (pick === 'previous' || pick === 'stale')
      return texts.findLast((text) => text.targetId !== targetId)?.code ?? theirs;
    return theirs;
  }

  /** `again`, `previous` and `stale`: an older one; `next`: the present one, typed as people type. */
  private recoveryCode(pick: CodePick): string {
    const { recoveryCodes, recovery } = this.life;
    const present = recovery?.code ?? recoveryCodes.at(-1) ?? UNKNOWN_RECOVERY_CODE;
    if (pick === 'wrong' || pick === 'future') return UNKNOWN_RECOVERY_CODE;
    if (pick === 'next') return present.toLowerCase().replaceAll('-', ' ');
    return pick === 'right' || pick === 'now' ? present : (recoveryCodes.at(-2) ?? UNKNOWN_RECOVERY_CODE);
  }
}
