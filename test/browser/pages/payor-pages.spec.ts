import { lookAtPages } from './look-at.js';
import { payorPages } from './payor-pages.js';

lookAtPages(payorPages);
