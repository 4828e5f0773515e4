import { lookAtPages } from './look-at.js';
import { peoplePages } from './people-pages.js';

lookAtPages(peoplePages);
