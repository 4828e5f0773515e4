import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SigningKeys } from '@countersign/tokens';
import { ConfigError } from '../../config/config.js';
import { ReceiptKeysRepository } from './receipt-keys.repository.js';

/** No service without the keys that its receipts need: they would stop verifying, and nobody would have noticed (TK-07). */
@Injectable()
export class RequireReceiptKeys implements OnModuleInit {
  constructor(
    private readonly receipts: ReceiptKeysRepository,
    private readonly keys: SigningKeys,
  ) {}

  /** @throws ConfigError that names every key that is missing */
  async onModuleInit(): Promise<void> {
    const published = new Set(this.keys.publicJwks().keys.map(({ kid }) => kid));
    const missing = (await this.receipts.kids()).filter((kid) => !published.has(kid));
    if (missing.length > 0)
      throw new ConfigError([
        `RETIRED_SIGNING_KEYS: lacks ${missing.join(', ')}, which signed receipts that nobody could verify any more`,
      ]);
  }
}
