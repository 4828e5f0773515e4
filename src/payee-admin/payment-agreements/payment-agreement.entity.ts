import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';

const time = () => p.datetime().length(3);

/** What a payor offers a payee about being paid, one a commitment; its text never changes (BNK-04). */
export const PaymentAgreementTable = defineEntity({
  name: 'PaymentAgreementTable',
  tableName: 'payment_agreement',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    payorCompanyId: p.uuid(),
    commitment: p.text(),
    text: p.text(),
    /** base64url SHA-256 of the text. */
    textHash: p.text(),
    offeredAt: time(),
    acceptedBy: p.uuid().nullable(),
    acceptedAt: time().nullable().check('(accepted_at IS NULL) = (accepted_by IS NULL)'),
  },
  indexes: [{ name: 'payment_agreement_company', properties: ['companyId', 'id'] }],
  uniques: [
    { name: 'payment_agreement_commitment', properties: ['payorCompanyId', 'companyId', 'commitment'] },
  ],
});

export type PaymentAgreementTables = InferKyselyDB<typeof PaymentAgreementTable>;
