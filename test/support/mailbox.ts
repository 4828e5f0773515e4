import type { Actor } from './actor.js';

export interface Message {
  at: string;
  to: string;
  /** A kind of notice, or `text`. */
  kind: string;
  text: string;
}

/** What lies in the local inbox for these addresses and numbers, the newest of each first. */
export async function messagesTo(reader: Actor, ...recipients: readonly string[]): Promise<Message[]> {
  const replies = await Promise.all(
    recipients.map((to) => reader.raw('GET', `/dev/inbox?to=${encodeURIComponent(to)}`)),
  );
  return replies.flatMap(({ body }) => body.items as Message[]);
}
