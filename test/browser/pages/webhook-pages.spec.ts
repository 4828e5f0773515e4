import { lookAtPages } from './look-at.js';
import { webhookPages } from './webhook-pages.js';

lookAtPages(webhookPages);
