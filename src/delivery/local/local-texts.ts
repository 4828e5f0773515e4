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
    const sealedContent = this.secretBox.seal(
      Buffer.from(JSON.stringify({ to, body })),
      localTextContext(id),
    );
    return this.texts.add({ id, sealedContent, at: this.clock.now() });
  }

  has(id: string): Promise<boolean> {
    return this.texts.has(id);
  }

  /** The newest first. */
  async newest(atMost: number): Promise<LocalText[]> {
    const stored = await this.texts.newest(atMost);
    return stored.map(({ id, at, sealedContent }) => {
      const opened = Buffer.from(this.secretBox.open(sealedContent, localTextContext(id))).toString('utf8');
      return { id, at, ...(JSON.parse(opened) as { to: string; body: string }) };
    });
  }
}

/** Ties what a text says to its row. */
export const localTextContext = (id: string): string[] => ['local_text', id];
