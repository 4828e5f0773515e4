import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPayorScene, type PayorScene } from '../support/payor-scene.js';
import { actsOfACompany } from './disbursement/acts.js';
import { DoubleCompany } from './disbursement/live.js';
import { liveLives, MODEL_TIMEOUT_MS, Tally } from './model-runs.js';

const LIVES = 20;

describe('the life of disbursements, on a real database', () => {
  let scene: PayorScene;
  const tally = new Tally();

  beforeAll(async () => {
    scene = await createPayorScene();
  });
  afterAll(() => scene.stop());

  it(
    'is what a small model of it says, whatever is done in whatever order and at the same time',
    async () => {
      await liveLives(
        actsOfACompany,
        async (acts) => {
          const company = await DoubleCompany.open(scene, tally);
          for (const act of acts) await company.live(act);
        },
        LIVES,
      );
      tally.print();
      expect(tally.of('use', 'done')).toBeGreaterThan(0);
    },
    MODEL_TIMEOUT_MS,
  );
});
