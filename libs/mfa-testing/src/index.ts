export { FakeClock } from './fake-clock.js';
export { FakeKeyedHash, FakeSecretBox } from './fake-secrets.js';
export { createInMemoryPorts, type InMemoryPorts } from './in-memory/create-in-memory-ports.js';
export { auditEntry } from './contracts/audit-trail.contract.js';
export { burst, count } from './contracts/burst.js';
export { storeContracts } from './contracts/store-contracts.js';
export type { Installation, OpenInstallation, StorePorts } from './contracts/store-ports.js';
export {
  describeNumberIntelligenceContract,
  type OpenNumberIntelligence,
} from './contracts/number-intelligence.contract.js';
export { describePhoneNumbersContract } from './contracts/phone-numbers.contract.js';
export { describeSecretBoxContract } from './contracts/secret-box.contract.js';
export {
  describeSmsSenderContract,
  type OpenSmsSender,
  type SmsSenderTraits,
  type VendorFailure,
} from './contracts/sms-sender.contract.js';
export { describeTotpVerifierContract } from './contracts/totp-verifier.contract.js';
export { hotp, timeStepAt } from './one-time-code.js';
export { rfc4226Vectors, rfc6238Vectors, rfcSecret } from './rfc-vectors.js';
export { VirtualAuthenticator } from './virtual-authenticator.js';
export { RulesScene, lenientPolicy, somewhere, strictPolicy, textPolicy } from './rules-scene.js';
export { createSigningJwk, keySetText, publicHalfOf, type KeyOfSet } from './signing-key-sets.js';
