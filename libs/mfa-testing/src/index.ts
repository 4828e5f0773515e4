export { FakeClock } from './fake-clock.js';
export { FakeKeyedHash, FakeSecretBox } from './fake-secrets.js';
export { createInMemoryPorts, type InMemoryPorts } from './in-memory/create-in-memory-ports.js';
