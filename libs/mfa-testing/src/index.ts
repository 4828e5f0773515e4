export { FakeClock } from './fake-clock.js';
export { FakeKeyedHash, FakeSecretBox } from './fake-secrets.js';
export { createInMemoryPorts, type InMemoryPorts } from './in-memory/create-in-memory-ports.js';
export { auditEntry } from './contracts/audit-trail.contract.js';
export { burst, count } from './contracts/burst.js';
export { storeContracts } from './contracts/store-contracts.js';
export type { Installation, OpenInstallation, StorePorts } from './contracts/store-ports.js';
