export { LocalNumberIntelligence } from './local-number-intelligence.js';
export { LocalSmsSender, type LocalSmsSenderOptions } from './local-sms-sender.js';
export type { LocalTextInbox } from './local-text-inbox.js';
