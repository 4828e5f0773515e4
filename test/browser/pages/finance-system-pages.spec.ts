import { financeSystemPages } from './finance-system-pages.js';
import { lookAtPages } from './look-at.js';

lookAtPages(financeSystemPages);
