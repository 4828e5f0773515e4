import { Inject, Injectable } from '@nestjs/common';
import { Clock, SecretBox, type TextToSend } from '@countersign/mfa-core';
import { LocalTextsRepository } from './local-texts.repository.js';

export interface LocalText {
  id: string;
  at: Date;
  to: string;
  body: string;
}

/** The phones of everyone, where no text leaves: the inbox of libs/sms-local, shared by all instances. */
@Injectable()
export class LocalTexts {
  constructor(
    private readonly texts: LocalTextsRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async keep({ id, to, body }: Pick<TextToSend, 'id' | 'to' | 'body'>): Promise<boolean> {
    const sealedContent = this.secretBox.seal(Buffer.from(JSON.stringify({ to, body })), contextOf(id));
    return this.texts.add({ id, sealedContent, at: this.clock.now() });
  }

  has(id: string): Promise<boolean> {
    return this.texts.has(id);
  }

  /** The newest first. */
  async newest(atMost: number): Promise<LocalText[]> {
    const stored = await this.texts.newest(atMost);
    return stored.map(({ id, at, sealedContent }) => {
      const opened = Buffer.from(this.secretBox.open(sealedContent, contextOf(id))).toString('utf8');
      return { id, at, ...(JSON.parse(opened) as { to: string; body: string }) };
    });
  }
}

const contextOf = (id: string): string[] => ['local_text', id];
