import type { TextToSend } from '@countersign/mfa-core';

/** Where local texts arrive: somewhere to look into. */
export interface LocalTextInbox {
  /** Keeps a text, once: one with the same id changes nothing. True if it was new. */
  keep(text: Pick<TextToSend, 'id' | 'to' | 'body'>): Promise<boolean>;
  has(id: string): Promise<boolean>;
}
