import { Module } from '@nestjs/common';
import { ReceiptKeysRepository } from './receipt-keys.repository.js';
import { RequireReceiptKeys } from './require-receipt-keys.js';

/** Keys stay in our key set for as long as receipts need them (FIN-03). */
@Module({ providers: [ReceiptKeysRepository, RequireReceiptKeys] })
export class ReceiptKeysModule {}
