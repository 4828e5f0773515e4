import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import type { Effort } from './effort.js';
import { below, type Line } from './report.js';
import { spreadOf } from './statistics.js';

const GIVE_UP_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 10;

/** From the command to the first ready answer, with everything installed and built: database, tables, demo, service. */
export async function measureStart({ starts }: Effort): Promise<Line[]> {
  const prepared: number[] = [];
  const onEmptyFolder: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-start-'));
    try {
      prepared.push(await secondsToPrepare());
      onEmptyFolder.push(await secondsToReady(folder));
      again.push(await secondsToReady(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const total = spreadOf(again.map((seconds, round) => seconds + (prepared[round] ?? 0)));
  return [
    { what: 'npm start: finds nothing to install or build', unit: 's', spread: spreadOf(prepared) },
    { what: 'then the service, first start (empty folder)', unit: 's', spread: spreadOf(onEmptyFolder) },
    { what: 'or the service, every later start', unit: 's', spread: spreadOf(again) },
    { what: 'npm start to ready', unit: 's', spread: total, aim: below(5, 'seconds', total) },
  ];
}

async function secondsToPrepare(): Promise<number> {
  const startedAt = performance.now();
  const [code] = (await once(spawn(process.execPath, ['scripts/build.mjs']), 'exit')) as [number];
  if (code !== 0) throw new Error('the build failed');
  return (performance.now() - startedAt) / 1000;
}

async function secondsToReady(folder: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, resolve('dist/scripts/serve.js')], {
    cwd: folder,
    env: { ...env, PORT: String(port), NODE_ENV: 'development' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null)
        throw new Error(`the service ended with ${child.exitCode} instead of starting`);
      if (performance.now() - startedAt > GIVE_UP_AFTER_MS)
        throw new Error('the service does not become ready');
      await sleep(LOOK_EVERY_MS);
    }
    return (performance.now() - startedAt) / 1000;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );
