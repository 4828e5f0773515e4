export { authenticatorAlways } from './authenticator-always.js';
export { countersignStarter } from './countersign-starter.js';
export { createGuarded } from './create-guarded.js';
export { readStarterSettings, type StarterSettings } from './starter-settings.js';
