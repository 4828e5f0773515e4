import { enrollPages } from './enroll-pages.js';
import { lookAtPages } from './look-at.js';

lookAtPages(enrollPages);
