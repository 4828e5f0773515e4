import { setTimeout as sleep } from 'node:timers/promises';
import type { Portal } from './portal.js';
import { PlainError } from './story-error.js';

/** The members of a message that the story uses. */
interface Message {
  id: string;
  at: string;
  channel: string;
  text: string;
}

/** A text leaves within a tenth of a second; this is for a machine that does ten other things. */
const COMES_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 100;

/** The phones of everyone, where nothing is really sent: `/dev/inbox`. */
export class Inbox {
  private readonly read = new Set<string>();

  constructor(
    private readonly portal: Portal,
    /** What was there before the story began does not belong to it. Milliseconds since the epoch. */
    private readonly storyBeganAt: number,
  ) {}

  /** The newest text to that number which nobody has read yet and which says what is looked for. */
  async textTo(number: string, saying: RegExp): Promise<string> {
    for (let waitedMs = 0; waitedMs <= COMES_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
      const message = (await this.newTo(number)).find(({ text }) => saying.test(text));
      if (message) {
        this.read.add(message.id);
        return message.text;
      }
      await sleep(LOOK_EVERY_MS);
    }
    throw new PlainError(
      `No such text to ${number} came to ${this.portal.url}/dev/inbox. The demo needs the service to send its texts there.`,
    );
  }

  /** Whatever came to that number before is of no more interest. */
  async clear(number: string): Promise<void> {
    for (const { id } of await this.newTo(number)) this.read.add(id);
  }

  /** The newest mail to that address which says what is looked for. */
  async mailTo(address: string, saying: RegExp): Promise<string> {
    for (let waitedMs = 0; waitedMs <= COMES_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
      const mails = await this.newTo(address, 'email');
      const mail = mails.find(({ text }) => saying.test(text));
      if (mail) return mail.text;
      await sleep(LOOK_EVERY_MS);
    }
    throw new PlainError(`No such mail to ${address} came to ${this.portal.url}/dev/inbox.`);
  }

  private async newTo(to: string, kind = 'text'): Promise<Message[]> {
    const path = `/dev/inbox?to=${encodeURIComponent(to)}`;
    const { status, body } = await this.portal.send('GET', path, {});
    if (status !== 200) throw new PlainError(`${this.portal.url} has no /dev/inbox: is it in production?`);
    return (body['items'] as Message[]).filter(
      ({ id, channel, at }) => channel === kind && Date.parse(at) >= this.storyBeganAt && !this.read.has(id),
    );
  }
}
