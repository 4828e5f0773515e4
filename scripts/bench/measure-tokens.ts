import { verify } from 'node:crypto';
import type { Api } from './api.js';
import type { Effort } from './effort.js';
import type { FinanceSystem } from './finance-system.js';
import { doAll } from './load.js';
import type { Line } from './report.js';
import { spreadOf } from './statistics.js';

const CONCURRENCY = 16;

/**
 * Token requests of a finance system, each with an assertion of its own that was signed beforehand; beside them, in turns,
 * the bare ES256 verification of the same assertions, one after another in this process.
 */
export async function measureTokens(
  { api, system }: { api: Api; system: FinanceSystem },
  { rounds, tokens }: Effort,
): Promise<Line[]> {
  const turns = [];
  for (let round = 0; round <= rounds; round += 1) {
    const assertions = Array.from({ length: tokens }, () => system.assertion());
    const bare = verifiedPerSecond(system, assertions);
    const jobs = assertions.map((assertion) => async (): Promise<void> => {
      await system.token(api, assertion);
    });
    const issued = await doAll(jobs, CONCURRENCY);
    if (round > 0) turns.push({ bare, issued }); // the first one warms up
  }
  return [
    {
      what: 'ES256 verification alone',
      unit: 'assertions/s',
      spread: spreadOf(turns.map(({ bare }) => bare)),
    },
    {
      what: `token requests, ${CONCURRENCY} at once`,
      unit: 'tokens/s',
      spread: spreadOf(turns.map(({ issued }) => issued.perSecond)),
    },
    {
      what: '  median time of one',
      unit: 'ms',
      spread: spreadOf(turns.map(({ issued }) => issued.medianMs)),
    },
    {
      what: '  token requests / verification',
      unit: 'ratio',
      spread: spreadOf(turns.map(({ bare, issued }) => issued.perSecond / bare)),
    },
  ];
}

function verifiedPerSecond({ publicKey }: FinanceSystem, assertions: readonly string[]): number {
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  const startedAt = performance.now();
  for (const assertion of assertions) {
    const end = assertion.lastIndexOf('.');
    const signature = Buffer.from(assertion.slice(end + 1), 'base64url');
    if (!verify('sha256', Buffer.from(assertion.slice(0, end)), key, signature))
      throw new Error('not verified');
  }
  return assertions.length / ((performance.now() - startedAt) / 1000);
}
