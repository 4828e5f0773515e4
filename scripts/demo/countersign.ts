import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.js';
import { field, outline, tell } from './narrator.js';
import type { Reply } from './portal.js';
import { StoryError } from './story-error.js';

export interface Prompt {
  id: string;
  display: Readonly<Record<string, unknown>>;
  hash: string;
}

/** Asks for an act without a code, and gets to read what it would do. */
export async function promptFor(actor: Actor, path: string, body: object, key: string): Promise<Prompt> {
  const reply = await actor.write(path, {
    body,
    headers: { 'Idempotency-Key': key },
    expect: 401,
    problem: 'countersignature-required',
  });
  const intent = reply.body['intent'] as Prompt | undefined;
  if (!intent) throw new StoryError('a prompt without an intent');
  return intent;
}

/** Answers a prompt with a code of the app. Returns the challenge that buys the act. */
export async function answered(actor: Actor, { id }: Prompt): Promise<string> {
  const challengeId = await actor.challenge('totp', { intentId: id });
  await actor.answer(challengeId, await actor.codeBy('totp'));
  return challengeId;
}

/** The whole of it: asked, read, answered, and asked again. */
export async function countersigned(
  actor: Actor,
  path: string,
  { body = {}, show = [] }: { body?: object; show?: readonly string[] } = {},
): Promise<Reply> {
  const key = randomUUID();
  const prompt = await promptFor(actor, path, body, key);
  tell(`${actor.name} reads what it would do, and confirms exactly that with a code:`);
  outline(prompt.display);
  field('hash over it', prompt.hash);
  const challengeId = await answered(actor, prompt);
  return actor.write(path, {
    body,
    headers: { 'Idempotency-Key': key, 'Countersign-Challenge': challengeId },
    expect: 200,
    show,
  });
}
