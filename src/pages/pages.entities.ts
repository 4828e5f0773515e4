import { BrowserSessionTable } from './browser/browser-session.entity.js';

export const pagesEntities = [BrowserSessionTable];
