import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { PaymentAgreementReply } from './payment-agreement.dto.js';
import type { PaymentAgreement } from './payment-agreements.repository.js';

@Injectable()
export class PresentPaymentAgreements {
  constructor(private readonly directory: PersonDirectory) {}

  async execute(agreements: readonly PaymentAgreement[]): Promise<PaymentAgreementReply[]> {
    const payors = await this.directory.companyNames([
      ...new Set(agreements.map(({ payorCompanyId }) => payorCompanyId)),
    ]);
    const people = await this.directory.personNames([
      ...new Set(agreements.flatMap(({ acceptedBy }) => acceptedBy ?? [])),
    ]);
    return agreements.map(({ payorCompanyId, offeredAt, acceptedBy, acceptedAt, ...same }) => ({
      ...same,
      payor: { id: payorCompanyId, name: payors.get(payorCompanyId) ?? '' },
      status: acceptedAt ? 'accepted' : 'offered',
      offeredAt: offeredAt.toISOString(),
      acceptedBy: acceptedBy === null ? null : { id: acceptedBy, name: people.get(acceptedBy) ?? '' },
      acceptedAt: acceptedAt?.toISOString() ?? null,
    }));
  }
}
