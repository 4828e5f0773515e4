/** The demo: stories told against the running service, over real HTTP. Ends with 1 when it does not go as told. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoUser } from './actor.js';
import { controlsStory } from './controls-story.js';
import { companyStory } from './company-story.js';
import { financeStory } from './finance-story.js';
import { say } from './narrator.js';
import { payeeStory } from './payee-story.js';
import { payorStory } from './payor-story.js';
import { Portal } from './portal.js';
import { setStage, type Stage } from './stage.js';
import { realTime } from './story-clock.js';
import { PlainError, startOver, StoryError } from './story-error.js';

const DATA_FOLDER = '.data';
const STORIES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  payor: payorStory,
  payee: payeeStory,
  controls: controlsStory,
  finance: financeStory,
  company: companyStory,
};
/** Stories in which weeks go by have a service of their own, whose clock is theirs. */
const WITH_OWN_SERVICE = new Set(['company']);

try {
  await tellStory(process.argv[2] ?? 'payor');
} catch (error) {
  console.error(`\n${inPlainWords(error)}\n`);
  process.exitCode = 1;
}

async function tellStory(name: string): Promise<void> {
  const story = STORIES[name];
  if (!story)
    throw new PlainError(`There is no story "${name}". There is: ${Object.keys(STORIES).join(', ')}.`);
  if (WITH_OWN_SERVICE.has(name)) return tellWithOwnService(name, story);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const portal = new Portal(process.env['URL'] || `http://localhost:${process.env['PORT'] || 3000}`);
  await requireService(portal);
  const stage = setStage({
    portal,
    clock: realTime,
    issuer: process.env['PUBLIC_URL'] || portal.url,
    users: readUsers(),
    keptFile: join(DATA_FOLDER, 'demo-authenticators.json'),
  });
  say(
    `The story "${name}", told at ${portal.url}. Lines with > are requests, lines with a number their answers.`,
  );
  await story(stage);
  say('\nAll of it went as told.\n');
}

async function tellWithOwnService(name: string, story: (stage: Stage) => Promise<void>): Promise<void> {
  say(`The story "${name}" takes weeks: a service and a database of its own are started for it ...`);
  const { startOwnService } = await import('./own-service.js');
  const service = await startOwnService();
  try {
    const { url, clock, users, keptFile } = service;
    say(`It is told at ${url}. Lines with > are requests, lines with a number their answers.`);
    const portal = new Portal(url);
    await story(setStage({ portal, clock, issuer: url, users, keptFile }));
    say('\nAll of it went as told.\n');
  } finally {
    await service.stop();
  }
}

async function requireService(portal: Portal): Promise<void> {
  const status = await portal.send('GET', '/health/ready', {}).then(
    (reply) => reply.status,
    () => undefined,
  );
  if (status === undefined)
    throw new PlainError(`Nothing answers at ${portal.url}. Start it first: npm start`);
  if (status !== 200)
    throw new PlainError(`What answers at ${portal.url} is not ready (${status}). Try again in a moment.`);
}

function readUsers(): DemoUser[] {
  const file = join(DATA_FOLDER, 'demo.json');
  if (!existsSync(file))
    throw new PlainError(`${file} is missing: start the service with npm start, and not with DEMO=false.`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { users: DemoUser[] }).users;
}

function inPlainWords(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  if (error instanceof StoryError) return `This is not how the story goes: ${error.message}\n${startOver}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
