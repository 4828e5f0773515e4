import { describeTotpVerifierContract } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from './otplib-totp-verifier.js';

describeTotpVerifierContract('OtplibTotpVerifier', new OtplibTotpVerifier());
