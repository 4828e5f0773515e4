/**
 * What two spellings of one address have in common: NFC, lower case, without what nobody types on purpose.
 * Control characters and halves of surrogate pairs go: PostgreSQL takes no NUL in a text, and UTF-8 no lone surrogate.
 */
export const addressKeyOf = (address: string): string =>
  address
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC');
