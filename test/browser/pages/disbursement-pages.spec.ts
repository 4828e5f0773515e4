import { lookAtPages } from './look-at.js';
import { disbursementPages } from './disbursement-pages.js';

lookAtPages(disbursementPages);
