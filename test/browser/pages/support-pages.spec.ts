import { lookAtPages } from './look-at.js';
import { supportPages } from './support-pages.js';

lookAtPages(supportPages);
