import { payorAdminPages } from './payor-admin-pages.js';
import { lookAtPages } from './look-at.js';

lookAtPages(payorAdminPages);
