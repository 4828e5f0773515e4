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
  const line = `${who} > ${method} ${shortIds(path)}`;
  say(`    ${paint('cyan', line)}${body && ` ${paint('dim', shorten(shortIds(body)))}`}`);
}

export function reply(status: number, words: string): void {
  const style: Style = status < 400 ? 'green' : 'yellow';
  say(`    ${paint(style, `${status} ${words}`)}`);
}

/** What matters of a reply, one line each. */
export function field(name: string, value: string): void {
  say(`        ${name}: ${shorten(value)}`);
}

/** What somebody reads on a device of theirs. */
export function shows(device: string, text: string): void {
  say(`    ${paint('magenta', `${device}: ${text}`)}`);
}

/** A JSON value as an indented outline, for what a person has to read before approving it. */
export function outline(value: object): void {
  for (const line of linesOf(value)) say(`          ${line}`);
}

function linesOf(value: object): string[] {
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const label = isList ? '- ' : `${name}: `;
    if (isFlat(member)) return [label + flat(member)];
    const lines = linesOf(member as object).map((line) => `  ${line}`);
    return isList
      ? lines.map((line, n) => (n === 0 ? `- ${line.trimStart()}` : line))
      : [label.trimEnd(), ...lines];
  });
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

/** Of an id, as many characters as tell it from others on the same screen. */
const shortIds = (text: string): string =>
  text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{6}([0-9a-f]{6})/g, '…$1');

const shorten = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);
