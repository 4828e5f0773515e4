import { Environment } from './environment.js';
import { settingsOf } from './setting.js';

const LINE_WIDTH = 110;

/** `.env.example`: every setting with its unit, what holds without it, and an example where one does no harm. */
export const renderEnvExample = (): string =>
  [
    '# Settings of Countersign, read once at the start from the environment or from a file .env beside this one.',
    '# Made from src/config/environment.ts by npm run generate. docs/operations.md says how to make keys.',
    ...settingsOf(Environment).flatMap(({ name, says, otherwise, example = '' }) => [
      '',
      ...wrapped(says),
      ...wrapped(`Left out: ${otherwise}.`),
      `#${name}=${example}`,
    ]),
    '',
  ].join('\n');

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
