import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ResealFactors, type SealedRows } from '@countersign/mfa-core';
import { ResealLocalTexts, ResealTexts } from '../../../src/delivery/delivery.module.js';
import { ResealNotices } from '../../../src/notices/notices.module.js';
import { ResealBankAccounts } from '../../../src/payee-admin/payee-admin.module.js';
import { ResealFundingAccounts } from '../../../src/payor/funding-accounts/reseal/reseal-funding-accounts.js';

/** Every table that holds something sealed. */
const owners = [
  ResealFactors,
  ResealBankAccounts,
  ResealFundingAccounts,
  ResealNotices,
  ResealTexts,
  ResealLocalTexts,
];

export const sealedRowsOf = (app: NestFastifyApplication): SealedRows[] =>
  owners.map((owner) => app.get<SealedRows>(owner, { strict: false }));
