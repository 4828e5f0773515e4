import type { Actor } from './actor.js';

export interface Message {
  to: string;
  kind: string;
  subject: string;
  text: string;
}

/** What lies in the local inbox for these addresses and numbers, the newest first; for all where none is named. */
export async function messagesTo(reader: Actor, ...recipients: readonly string[]): Promise<Message[]> {
  const reply = await reader.raw('GET', '/dev/inbox');
  const { items } = reply.body as { items: Message[] };
  return items.filter(({ to }) => recipients.length === 0 || recipients.includes(to));
}
