import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasuredPage } from '../../test/browser/pages/measured-page.js';
import { below, type Line } from './report.js';
import { spreadOf } from './statistics.js';

/**
 * What a page costs somebody who was never here, in a real browser: every page of docs/pages that can be loaded again, the
 * median of its loads; the lines tell of the pages among each other, and of the worst one by its name.
 */
export async function measurePages(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-pages-'));
  try {
    const file = join(folder, 'measured.json');
    const child = spawn(process.execPath, ['scripts/pages.mjs', `--measure=${file}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`the pages could not be measured:\n${Buffer.concat(output).toString()}`);
    const pages = JSON.parse(await readFile(file, 'utf8')) as MeasuredPage[];
    return [
      line(pages, 'transferred', 'kB', 60, ({ bytes }) => bytes / 1000),
      line(pages, 'to interactive', 'ms', 1_000, ({ interactiveMs }) => interactiveMs),
      line(pages, 'layout shift', 'CLS', 0.1, ({ layoutShift }) => layoutShift),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function line(
  pages: readonly MeasuredPage[],
  what: string,
  unit: string,
  aim: number,
  value: (load: MeasuredPage['loads'][number]) => number,
): Line {
  const medians = pages
    .map(({ name, loads }) => ({ name, median: spreadOf(loads.map(value)).median }))
    .sort((one, other) => other.median - one.median);
  const [worst] = medians;
  if (!worst) throw new Error('no page was measured');
  return {
    what: `${pages.length} pages, ${what}; most: ${worst.name}`,
    unit,
    spread: spreadOf(medians.map(({ median }) => median)),
    aim: below(aim, `every page's ${unit}`, spreadOf([worst.median])),
  };
}
