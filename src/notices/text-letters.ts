/** The basic characters of GSM 03.38: a text of these alone has 160 in a segment, any other 70. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each of these counts twice. */
const EXTENDED = '^{}\\[~]|€';

const gsm = new Set(Array.from(BASIC + EXTENDED));

/** The same mark, as every phone has it. */
const marks: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '…': '...' },
  ...{ ł: 'l', Ł: 'L' },
};

/**
 * A text in the letters that go into one segment, if they can say it: `código` becomes `codigo` and `płatność` `platnosc`, as banks
 * write them in texts. One in Chinese, Japanese or Cyrillic letters stays as it is, for nothing is gained there.
 */
export function toTextLetters(text: string): string {
  const spaced = text.replace(/\p{Zs}/gu, ' ');
  const plain = Array.from(spaced, (letter) => (gsm.has(letter) ? letter : withoutMark(letter))).join('');
  return Array.from(plain).every((letter) => gsm.has(letter)) ? plain : spaced;
}

const withoutMark = (letter: string): string =>
  marks[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
