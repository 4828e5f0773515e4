import { lookAtPages } from './look-at.js';
import { passwordPages } from './password-pages.js';

lookAtPages(passwordPages);
