import { lookAtPages } from './look-at.js';
import { securityPages } from './security-pages.js';

lookAtPages(securityPages);
