import type { SecretBox, TextMessage, TextToSend } from '@countersign/mfa-core';

/** What of a text is personal or secret, as one sealed value, bound to its row (SR-02, promise 6). */
export function sealTextContent(
  secretBox: SecretBox,
  { id, to, body, locale, code, payment }: TextToSend,
): string {
  return secretBox.seal(Buffer.from(JSON.stringify({ to, body, locale, code, payment })), textContext(id));
}

/** Throws when it was altered or moved from another row. */
export function openTextContent(secretBox: SecretBox, id: string, sealed: string): TextToSend {
  const opened = Buffer.from(secretBox.open(sealed, textContext(id))).toString('utf8');
  const content = JSON.parse(opened) as Pick<TextMessage, 'to' | 'body' | 'locale' | 'code' | 'payment'>;
  return { id, ...content };
}

/** Ties what a text says to its row. */
export const textContext = (id: string): string[] => ['text_message', id];
