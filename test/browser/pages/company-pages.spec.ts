import { lookAtPages } from './look-at.js';
import { companyPages } from './company-pages.js';

lookAtPages(companyPages);
