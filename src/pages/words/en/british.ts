import { reworded } from '../reworded.js';
import { en } from './index.js';

const CHEQUE = ['of a check', 'of a cheque'] as const;

/** As it is spelled in Britain and Australia. */
export const british = reworded(en, [
  ['uthoriz', 'uthoris'],
  ['ecogniz', 'ecognis'],
  ['rganiz', 'rganis'],
  CHEQUE,
]);

export const canadian = reworded(en, [CHEQUE]);
