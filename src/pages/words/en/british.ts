import { reworded } from '../reworded.js';
import { en } from './index.js';

/** As it is spelled in Britain and Australia; Canada spells these as the States do. */
export const british = reworded(en, [
  ['uthoriz', 'uthoris'],
  ['ecogniz', 'ecognis'],
  ['rganiz', 'rganis'],
]);
