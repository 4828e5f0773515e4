/** Strict, where Buffer skips what it does not know: null for anything but canonical base64 with its padding. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
