import { Command } from 'commander';
import { parseSecretBoxKeys } from '@countersign/secret-box';
import { withExamples } from '../examples.js';
import { showProgress } from '../progress.js';
import { report } from '../report.js';
import { withApplication } from '../with-application.js';
import { keySetting } from './key-settings.js';
import { withKeyUse, type SealedUse } from './key-use.js';
import { Reseal } from './reseal.js';

export const resealCommand = (): Command =>
  withExamples(
    new Command('reseal')
      .description(
        'seal everything anew under the current key, beside running instances; ends with 1 if something is left',
      )
      .action(async (_: object, command: Command) => {
        const work = new Reseal();
        await withApplication(async (app) => {
          const { sealedRowsOf } = await import('./sealed-rows.js');
          const stopProgress = showProgress(() => work.progress);
          await work.execute(sealedRowsOf(app)).finally(stopProgress);
        });
        console.error(work.progress);
        const [current] = parseSecretBoxKeys(await keySetting('SECRET_BOX_KEYS'));
        const left = (await withKeyUse((use) => use.sealed())).filter(({ kid }) => kid !== current?.kid);
        report(
          command,
          { current: current?.kid, complete: left.length === 0, ...summaryOf(work), left },
          wordsOf(work, left),
        );
        if (left.length > 0 || work.sum(({ unreadable }) => unreadable) > 0) process.exitCode = 1;
      }),
    'keys reseal',
    'keys reseal --json 2> progress',
  );

const summaryOf = (work: Reseal) => ({
  looked: work.sum(({ looked }) => looked),
  resealed: work.sum(({ resealed }) => resealed),
  unreadable: work.sum(({ unreadable }) => unreadable),
  columns: work.columns,
});

function wordsOf(work: Reseal, left: readonly SealedUse[]): string {
  const { looked, resealed, unreadable, columns } = summaryOf(work);
  return [
    `${resealed} of ${looked} values were sealed anew; the others were under the current key${unreadable > 0 ? ' or cannot be opened' : ''}.`,
    ...columns.map(
      ({ column, ...of }) =>
        `  ${column}: ${of.looked} looked at, ${of.resealed} sealed anew, ${of.unreadable} cannot be opened`,
    ),
    ...columns.flatMap(({ column, unreadableRows }) =>
      unreadableRows.map((id) => `  cannot be opened: ${column} ${id}`),
    ),
    ...left.map(
      ({ table, column, kid, count }) =>
        `  still under ${kid || 'no key id'}: ${count} in ${table}.${column}`,
    ),
    ...(left.length > 0 && unreadable === 0
      ? ['An instance seals with another key: run it again when all have the new settings.']
      : []),
  ].join('\n');
}
