import { lookAtPages } from './look-at.js';
import { signInPages } from './sign-in-pages.js';

lookAtPages(signInPages);
