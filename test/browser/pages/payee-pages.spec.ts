import { lookAtPages } from './look-at.js';
import { payeePages } from './payee-pages.js';

lookAtPages(payeePages);
