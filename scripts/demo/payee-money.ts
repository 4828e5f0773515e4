import type { Actor } from './actor.js';
import { field, outline, tell } from './narrator.js';
import { inWords, type Money } from './money.js';
import { textOf } from './portal.js';
import { StoryError } from './story-error.js';

const ACCOUNTS = '/v1/payee-admin/bank-accounts';
const AGREEMENTS = '/v1/payee-admin/payment-agreements';

/** The members of the service's replies that the story uses. */
interface BankAccount {
  nickname: string;
  lastFour: string;
  isDefault: boolean;
}

interface Agreement {
  id: string;
  payor: { name: string };
  commitment: string;
  text: string;
  status: string;
}

interface Payment {
  payorName: string;
  invoiceNumber: string;
  amount: Money;
  status: string;
}

/** A bank in no town; its number has a right check digit. */
const newAccount = {
  nickname: 'Savings',
  holderName: 'Ironwood Steel LLC',
  bankName: 'Anvil Savings Bank',
  routingNumber: '123456780',
  accountNumber: '550018887766',
};

/** Whoever adds an account shows that they know the one that is paid to now. */
export async function addBankAccount(admin: Actor, currentDefaultAccountNumber: string): Promise<void> {
  const listed = await admin.call('GET', ACCOUNTS, { expect: 200 });
  const current = (listed.body['items'] as BankAccount[]).find(({ isDefault }) => isDefault);
  if (!current) throw new StoryError('a payee without an account that is paid to');
  field('paid to now', `${current.nickname} …${current.lastFour}; the whole number is in no reply`);

  tell(
    'A session and a fresh code are not enough: whoever adds an account knows the whole number of the present one.',
  );
  await admin.write(ACCOUNTS, {
    body: newAccount,
    expect: 422,
    problem: 'default-account-number-refused',
  });
  const added = await admin.write(ACCOUNTS, {
    body: { ...newAccount, currentDefaultAccountNumber },
    expect: 201,
    show: ['nickname', 'lastFour', 'status', 'isDefault'],
  });
  tell(
    'Payments still go to the account of before. The new one is not needed after all, and is never paid to again:',
  );
  await admin.write(`${ACCOUNTS}/${textOf(added, 'id')}/deactivate`, { expect: 200, show: ['status'] });
}

export async function refusedBankAccount(admin: Actor, currentDefaultAccountNumber: string): Promise<void> {
  await admin.write(ACCOUNTS, {
    body: { ...newAccount, currentDefaultAccountNumber },
    expect: 403,
    problem: 'cooling-off',
  });
}

/** Once and for good: the second time is refused, whoever asks. */
export async function acceptAgreement(admin: Actor): Promise<void> {
  const listed = await admin.call('GET', AGREEMENTS, { expect: 200 });
  const agreements = listed.body['items'] as Agreement[];
  const offered = agreements.find(({ status }) => status === 'offered');
  if (offered) {
    outline({ from: offered.payor.name, commitment: offered.commitment, text: offered.text });
    tell(`${admin.name} has read it, and agrees:`);
    await admin.write(`${AGREEMENTS}/${offered.id}/accept`, { expect: 200, show: ['status', 'acceptedAt'] });
  }
  const accepted = offered ?? agreements[0];
  if (!accepted) throw new StoryError('a payee to whom no agreement was ever offered');
  tell(
    `${offered ? 'Once more' : `"${accepted.commitment}" was accepted in an earlier story. Once more`}: what was agreed to is final.`,
  );
  await admin.write(`${AGREEMENTS}/${accepted.id}/accept`, {
    expect: 409,
    problem: 'payment-agreement-accepted',
  });
}

export async function lookAtPayments(admin: Actor): Promise<void> {
  const listed = await admin.call('GET', '/v1/payee-admin/payments', { expect: 200 });
  const payments = listed.body['items'] as Payment[];
  for (const { payorName, invoiceNumber, amount, status } of payments.slice(0, 3))
    field(invoiceNumber, `${inWords(amount)} from ${payorName}, ${status}`);
  if (payments.length === 0) field('payments', 'none yet: npm run demo authorizes some');
}
