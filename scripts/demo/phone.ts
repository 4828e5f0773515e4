import type { Inbox } from './inbox.js';
import { shows } from './narrator.js';
import { textOf, type Reply } from './portal.js';
import type { StoryClock } from './story-clock.js';
import { StoryError } from './story-error.js';

/** The last line of a text binds its code to the site; a phone offers that one to be filled in. */
const CODE = /(?<=\n@[a-z0-9.-]+ #)\d{6}$/;

/** A phone with a number, whose texts are read in the local inbox. */
export class Phone {
  private nextTextAt = 0;

  constructor(
    /** E.164. */
    readonly number: string,
    private readonly owner: string,
    private readonly inbox: Inbox,
    private readonly clock: StoryClock,
  ) {}

  /** As its owner writes it: `(415) 555-0123`. */
  get written(): string {
    return this.number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
  }

  /** Between two texts to one number lie 30 seconds, which may have to be waited for. */
  async ready(what: string): Promise<void> {
    const waitMs = this.nextTextAt - this.clock.now();
    if (waitMs > 0) await this.clock.wait(waitMs, `One text in 30 seconds to a number: ${what}`);
  }

  /** What a reply to a request for a text says about the next one. */
  asked(reply: Reply): void {
    this.nextTextAt = Date.parse(textOf(reply, 'resendAvailableAt'));
  }

  /** The code of the text that has just come. */
  async code(): Promise<string> {
    const [code] = CODE.exec(await this.reads(CODE)) ?? [];
    if (code === undefined) throw new StoryError('a text without a code');
    return code;
  }

  clear(): Promise<void> {
    return this.inbox.clear(this.number);
  }

  async reads(saying: RegExp): Promise<string> {
    const text = await this.inbox.textTo(this.number, saying);
    shows(`${this.owner}'s phone ${this.written}`, text);
    return text;
  }
}
