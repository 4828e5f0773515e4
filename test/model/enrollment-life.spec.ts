import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actsOfALife } from './enrollment/acts.js';
import { createInstallation, type Installation } from './enrollment/installation.js';
import { DoubleLife } from './enrollment/live.js';
import { liveLives, MODEL_TIMEOUT_MS, Tally } from './model-runs.js';

const LIVES = 16;

describe('the life of a person’s second factors, on a real database', () => {
  let real: Installation;
  const tally = new Tally();

  beforeAll(async () => {
    real = await createInstallation();
  });
  afterAll(() => real.stop());

  it(
    'is what a small model of it says, whatever is done in whatever order',
    async () => {
      await liveLives(
        actsOfALife,
        async (acts) => {
          const life = new DoubleLife(real, await real.person(), tally);
          for (const act of acts) await life.live(act);
        },
        LIVES,
      );
      tally.print();
      expect(tally.of('confirm', 'done')).toBeGreaterThan(0);
    },
    MODEL_TIMEOUT_MS,
  );
});
