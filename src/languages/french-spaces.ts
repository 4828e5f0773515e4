const NO_BREAK = '\u00A0';
const NARROW = '\u202F';

/** Before a colon and within guillemets, wherever French is written. */
const everywhere = (message: string): string =>
  message.replaceAll(' :', `${NO_BREAK}:`).replaceAll('« ', `«${NO_BREAK}`).replaceAll(' »', `${NO_BREAK}»`);

/** France: a thin space before what is two strokes high, so that no line begins with it. */
export const frenchSpaces = (message: string): string => everywhere(message).replace(/ (?=[;?!])/g, NARROW);

/** Canada: none. */
export const canadianSpaces = (message: string): string => everywhere(message).replace(/ (?=[;?!])/g, '');
