export { OtplibTotpVerifier } from './otplib-totp-verifier.js';
export { readTotpSecret, TotpSecretError } from './read-secret.js';
