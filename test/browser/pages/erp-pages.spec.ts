import { erpPages } from './erp-pages.js';
import { lookAtPages } from './look-at.js';

lookAtPages(erpPages);
