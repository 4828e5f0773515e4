import { refusedPages } from './refused-pages.js';
import { lookAtPages } from './look-at.js';

lookAtPages(refusedPages);
