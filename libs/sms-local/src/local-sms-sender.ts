import type { SmsSender, TextToSend } from '@countersign/mfa-core';
import type { LocalTextInbox } from './local-text-inbox.js';

export interface LocalSmsSenderOptions {
  inbox: LocalTextInbox;
  /** Refused: whoever opens the inbox has everybody's codes. */
  production: boolean;
  /** One line of each text, for a developer's terminal; nothing where it is not given. */
  print?: ((line: string) => void) | undefined;
}

/** SmsSender for trying out: no text leaves, it waits in an inbox. Knows a text by its id, so one event arrives once. */
export class LocalSmsSender implements SmsSender {
  readonly name = 'local';

  constructor(private readonly options: LocalSmsSenderOptions) {
    if (options.production) throw new Error('the local sender would show every code to anyone');
  }

  async send(text: TextToSend): Promise<{ vendorId: string }> {
    const isNew = await this.options.inbox.keep(text);
    if (isNew) this.options.print?.(`text to ${text.to}: ${text.body}`);
    return { vendorId: vendorIdOf(text) };
  }

  async find(text: TextToSend & { since: Date }): Promise<{ vendorId: string } | null> {
    return (await this.options.inbox.has(text.id)) ? { vendorId: vendorIdOf(text) } : null;
  }
}

const vendorIdOf = ({ id }: TextToSend): string => `local-${id}`;
