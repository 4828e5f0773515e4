import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { SigningKeys, verifyReceipt, type VerifiedReceipt } from '@countersign/tokens';
import { Config } from '../../../config/config.js';
import { PageGroup, ShowsPage } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { readOne, readStanding } from './read-one.js';
import { ReceiptPage } from './receipt-page.js';

/** What a finance system gets as proof, for people to read and to keep. */
@PageGroup('payor/disbursements')
export class ReceiptPages {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(Config) private readonly config: Config,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage(':id/receipt')
  async receipt(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const params = { path: { id } };
    const { receipt } = await dataOf(visit.api.GET('/v1/payor/disbursements/{id}/receipt', { params }));
    const disbursement = await readOne(visit, id);
    const { hands } = await readStanding(visit, id);
    return visit.show(
      <ReceiptPage
        visit={visit}
        brand={this.brand}
        disbursement={disbursement}
        hands={hands}
        receipt={await this.#verified(receipt)}
        signed={receipt}
      />,
    );
  }

  @ShowsPage(':id/receipt.jws')
  async file(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const params = { path: { id } };
    const { receipt } = await dataOf(visit.api.GET('/v1/payor/disbursements/{id}/receipt', { params }));
    return visit.download(`receipt-${id.replace(/[^0-9a-f-]/g, '')}.jws`, 'application/jose', receipt);
  }

  /** What it states is shown as any finance system would find it: once it is verified. */
  #verified(receipt: string): Promise<VerifiedReceipt> {
    return verifyReceipt(receipt, this.keys.publicJwks(), { issuer: this.config.http.publicUrl });
  }
}
