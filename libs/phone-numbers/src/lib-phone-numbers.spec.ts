import { describePhoneNumbersContract } from '@countersign/mfa-testing';
import { LibPhoneNumbers } from './lib-phone-numbers.js';

describePhoneNumbersContract('LibPhoneNumbers', new LibPhoneNumbers());
