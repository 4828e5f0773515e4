import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { companyStory } from '../../scripts/demo/company-story.js';
import { controlsStory } from '../../scripts/demo/controls-story.js';
import { financeStory } from '../../scripts/demo/finance-story.js';
import { payeeStory } from '../../scripts/demo/payee-story.js';
import { payorStory } from '../../scripts/demo/payor-story.js';
import { Portal as ToldPortal } from '../../scripts/demo/portal.js';
import { setStage, type Stage } from '../../scripts/demo/stage.js';
import { startPortal, type Portal } from '../support/portal.js';

const PUBLIC_URL = 'http://localhost:3000';
const people = { payments_admin: 2, payments_disburser: 2, payee_admin: 3, company_admin: 1, member: 2 };
const LONGEST_MS = 60_000;

describe('the stories of the demo', () => {
  let portal: Portal;
  let folder: string;
  let waitedMs: number;
  let told: string[];

  beforeAll(async () => {
    portal = await startPortal({ env: { PUBLIC_URL } });
    folder = await mkdtemp(join(tmpdir(), 'countersign-demo-'));
    jest.spyOn(console, 'log').mockImplementation((line: unknown) => void told.push(String(line)));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
    await portal.stop();
  });

  const users = () =>
    Object.entries(people).flatMap(([role, count]) =>
      Array.from({ length: count }, (_, index) => {
        const { email, password } = portal.person(role, index);
        return { email, password, role, company: 'a company' };
      }),
    );

  /** Each time anew, as a command does that is run again. */
  const stage = (): Stage => {
    told = [];
    waitedMs = 0;
    return setStage({
      portal: new ToldPortal(portal.urls[0] ?? ''),
      clock: {
        now: () => portal.clock.now().getTime(),
        wait: (milliseconds) => {
          waitedMs += milliseconds;
          portal.clock.advanceSeconds(milliseconds / 1_000);
          return Promise.resolve();
        },
      },
      issuer: PUBLIC_URL,
      users: users(),
      keptFile: join(folder, 'kept.json'),
    });
  };

  it.each([
    ['the payor’s, to people who have nothing yet', payorStory],
    ['the payee’s, to people who have nothing yet', payeeStory],
    ['the payee’s, a second time within minutes', payeeStory],
    ['the payor’s, a second time', payorStory],
    ['that of the controls', controlsStory],
    ['that of the controls, a second time', controlsStory],
    ['that of a finance system', financeStory],
    ['that of a finance system, a second time', financeStory],
  ])(
    '%s, goes as told in less than three minutes, and shows no password',
    async (_, story) => {
      await story(stage());
      expect(told.filter((line) => line.includes('Attack')).length).toBeGreaterThanOrEqual(3);
      expect(waitedMs).toBeLessThan(150_000);
      for (const { password } of users()) expect(told.join('\n')).not.toContain(password);
    },
    LONGEST_MS,
  );

  // Last: weeks go by in it, by a clock that is turned.
  it(
    'that of a company goes as told, and shows no password',
    async () => {
      await companyStory(stage());
      expect(told.filter((line) => line.includes('Attack')).length).toBeGreaterThanOrEqual(5);
      for (const { password } of users()) expect(told.join('\n')).not.toContain(password);
    },
    LONGEST_MS,
  );
});
