import type { VerifiedReceipt } from '@countersign/tokens';

interface Money {
  amount: string;
  currency: string;
}
interface Content {
  company?: string;
  disbursement?: { version?: number };
  total?: Money;
  fundingAccount?: { nickname: string; bank: string; lastFour: string };
  payments?: readonly {
    payee: { name: string };
    account: { holder: string; bank: string; lastFour: string };
    invoice: { number: string };
    amount: Money;
    note: string | null;
  }[];
}

/** What a receipt says, for a person to read: who approved what, to whom, when, by which factor, and where it is logged. */
export function wordsOfReceipt(receipt: VerifiedReceipt): string {
  const { batch, approvals, audit, roles } = receipt;
  const { company, disbursement, total, fundingAccount, payments = [] } = receipt.content as Content;
  const { totals = [] } = receipt.intent as { totals?: readonly Money[] };
  const lines: (readonly [name: string, value: string])[] = [
    ['approved by', `person ${receipt.approver}, ${roles.join(', ')}`],
    ...approvals.map((one) => ['approved before', `person ${one.approver} at ${one.approved_at}`] as const),
    ['factor', `${receipt.method}, challenge ${receipt.challenge_id}`],
    ['code given', receipt.answered_at],
    ['authorized', receipt.authorized_at],
    ['for', `${company ?? ''}: disbursement ${receipt.sub}, version ${disbursement?.version ?? '?'}`],
    ['amount', total ? money(total) : '?'],
    ...(batch
      ? [
          [
            'in batch',
            `${batch.id}, ${batch.position} of ${batch.size}, ${totals.map(money).join(' + ')}`,
          ] as const,
        ]
      : []),
    ...(fundingAccount ? [['from', `${fundingAccount.nickname}, ${account(fundingAccount)}`] as const] : []),
    ...payments.map(
      (payment) =>
        [
          'to',
          `${payment.payee.name}: ${money(payment.amount)} for ${payment.invoice.number} to ${payment.account.holder}, ${account(payment.account)}`,
        ] as const,
    ),
    ['audit log', `${audit.stream}, entry ${audit.sequence}, ${audit.hash}`],
    ['receipt', receipt.jti],
  ];
  return lines.map(([name, value]) => `  ${name.padEnd(16)}${printable(value)}`).join('\n');
}

const money = ({ amount, currency }: Money): string => `${currency} ${amount}`;
const account = ({ bank, lastFour }: { bank: string; lastFour: string }): string => `${bank} …${lastFour}`;

/** A name is for reading: nothing in it moves the cursor or turns the text around. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
