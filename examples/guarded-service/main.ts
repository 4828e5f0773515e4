import { authenticatorAlways, createGuarded, readStarterSettings } from '@countersign/mfa-starter';
import { RetainageModule, roles } from './retainage.js';

const settings = { ...readStarterSettings(process.env), policies: [authenticatorAlways(...roles)] };
const app = await createGuarded(RetainageModule, settings);
await app.listen(process.env['PORT'] ?? 3100);
