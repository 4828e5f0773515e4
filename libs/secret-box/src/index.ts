export { AesGcmSecretBox } from './aes-gcm-secret-box.js';
export { HmacKeyedHash, parseHashKey } from './hmac-keyed-hash.js';
export { SecretBoxError, type SecretBoxFault } from './secret-box-error.js';
export { parseSecretBoxKeys, type SecretBoxKey } from './secret-box-keys.js';
