/** How the story looks in a terminal. Colours are left out where nobody sees them. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const WIDTH = 100;
const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout });

export function say(line = ''): void {
  console.log(line);
}

export function chapter(title: string): void {
  say(`\n${paint('bold', title)}`);
}

/** What a person does, or why. */
export function tell(text: string): void {
  say(`\n  ${text}`);
}

export function request(who: string, method: string, path: string, body: string): void {
  say(`    ${paint('cyan', `${who} > ${method} ${path}`)}${body && ` ${paint('dim', shorten(body))}`}`);
}

export function reply(status: number, words: string): void {
  const style: Style = status < 400 ? 'green' : 'yellow';
  say(`    ${paint(style, `${status} ${words}`)}`);
}

/** What matters of a reply, one line each. */
export function field(name: string, value: string): void {
  say(`        ${name}: ${shorten(value)}`);
}

/** A JSON value as an indented outline, for what a person has to read before approving it. */
export function outline(value: unknown, indent = 10): void {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isFlat(item)) say(`${pad}- ${flat(item)}`);
      else outline(item, indent + 2);
    }
    return;
  }
  for (const [name, member] of Object.entries(value as Record<string, unknown>)) {
    if (isFlat(member)) say(`${pad}${name}: ${flat(member)}`);
    else {
      say(`${pad}${name}:`);
      outline(member, indent + 2);
    }
  }
}

/** Counts down on one line where there is a terminal, and says it once where there is none. */
export async function waitVisibly(milliseconds: number, what: string): Promise<void> {
  const until = Date.now() + milliseconds;
  const line = (): string => `    ${what} in ${Math.ceil((until - Date.now()) / 1000)} s `;
  if (!process.stdout.isTTY) say(line().trimEnd());
  while (Date.now() < until) {
    if (process.stdout.isTTY) process.stdout.write(`\r${line()}`);
    await new Promise((done) => setTimeout(done, Math.min(500, Math.max(1, until - Date.now()))));
  }
  if (process.stdout.isTTY) process.stdout.write(`\r${' '.repeat(WIDTH)}\r`);
}

/** A scalar, or an object or list of nothing but scalars, short enough for one line. */
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((member) => typeof member !== 'object') && flat(value).length < WIDTH;
}

function flat(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([name, member]) => `${name} ${String(member)}`);
  const { amount, currency } = value as { amount?: string; currency?: string };
  if (members.length === 2 && amount !== undefined && currency !== undefined) return `${amount} ${currency}`;
  return Array.isArray(value) ? value.map(String).join(', ') : members.join(', ');
}

const shorten = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);
