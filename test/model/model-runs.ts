import fc from 'fast-check';

const numberOf = (name: string): number | undefined => {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : Number(value);
};

/** One life takes this long at most before it counts as hung, and all of them together before no further one begins. */
const SECONDS_PER_LIFE = 30;
const SECONDS_IN_ALL = 40;
/** For jest: what is interrupted has said how to repeat it by then. */
export const MODEL_TIMEOUT_MS = (SECONDS_PER_LIFE + SECONDS_IN_ALL + 30) * 1_000;

/**
 * Lives many lives of random acts, and says how to live one again when the system did not do what the model expects.
 * `MODEL_RUNS` lives instead of `runs`; `MODEL_SEED` and `MODEL_PATH`, as a failure prints them, repeat that one;
 * `MODEL_TALLY=1` tells how often each act ended how.
 */
export async function liveLives<Act>(
  acts: fc.Arbitrary<Act[]>,
  live: (acts: readonly Act[]) => Promise<void>,
  runs: number,
): Promise<void> {
  const [seed, path] = [numberOf('MODEL_SEED'), process.env['MODEL_PATH']];
  const property = fc.asyncProperty(acts, live);
  const details = await fc.check(property, {
    numRuns: numberOf('MODEL_RUNS') ?? runs,
    timeout: SECONDS_PER_LIFE * 1_000,
    interruptAfterTimeLimit: SECONDS_IN_ALL * 1_000,
    ...(seed === undefined ? {} : { seed }),
    ...(path === undefined || path === '' ? {} : { path }),
  });
  if (!details.failed) return;
  const { counterexamplePath, seed: failed } = details;
  const again = `MODEL_SEED=${failed} MODEL_PATH=${counterexamplePath ?? ''} npm test -- test/model`;
  throw new Error(`Repeat it with: ${again}\n${fc.defaultReportMessage(details) ?? ''}`, {
    cause: details.errorInstance,
  });
}

/** How often each act ended how: a model that never comes anywhere agrees with everything. */
export class Tally {
  readonly #counts = new Map<string, number>();

  count(act: string, outcome: string): void {
    const key = `${act}: ${outcome}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  of(act: string, outcome: string): number {
    return this.#counts.get(`${act}: ${outcome}`) ?? 0;
  }

  /** To the terminal, with `MODEL_TALLY=1`. */
  print(): void {
    if (!process.env['MODEL_TALLY']) return;
    const lines = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const steps = lines.reduce((sum, [, count]) => sum + count, 0);
    process.stderr.write(
      [`${steps} steps`, ...lines.map(([key, count]) => `${key} ${count}`), ''].join('\n'),
    );
  }
}
