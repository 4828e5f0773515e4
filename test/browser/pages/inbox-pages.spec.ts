import { inboxPages } from './inbox-pages.js';
import { lookAtPages } from './look-at.js';

lookAtPages(inboxPages);
