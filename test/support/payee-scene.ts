import type { Notice } from '@countersign/mfa-core';
import { FakeSecretBox } from '@countersign/mfa-testing';
import { SealedBankNumbers } from '../../src/bank-numbers/sealed-bank-numbers.js';
import {
  AddBankAccount,
  type NewBankAccount,
} from '../../src/payee-admin/bank-accounts/add/add-bank-account.js';
import { RepeatDefaultNumber } from '../../src/payee-admin/bank-accounts/add/repeat-default-number.js';
import { BankAccountChangesRepository } from '../../src/payee-admin/bank-accounts/bank-account-changes.repository.js';
import { BankAccountLog } from '../../src/payee-admin/bank-accounts/bank-account-log.js';
import { BankAccountsRepository } from '../../src/payee-admin/bank-accounts/bank-accounts.repository.js';
import { DeactivateBankAccount } from '../../src/payee-admin/bank-accounts/deactivate/deactivate-bank-account.js';
import { HoldBankAccount } from '../../src/payee-admin/bank-accounts/hold-bank-account.js';
import { ReadBankAccounts } from '../../src/payee-admin/bank-accounts/read/read-bank-accounts.js';
import { RenameBankAccount } from '../../src/payee-admin/bank-accounts/rename/rename-bank-account.js';
import { SelectBankAccount } from '../../src/payee-admin/bank-accounts/select/select-bank-account.js';
import { HoldRight } from '../../src/payee-admin/hold-right.js';
import { ReviewChangedAccount } from '../../src/payor/beneficiaries/review-changed-account.js';
import { OpenOverAccountsRepository } from '../../src/payor/disbursements/account-changed/open-over-accounts.repository.js';
import { VoidOverAccounts } from '../../src/payor/disbursements/account-changed/void-over-accounts.js';
import { HearOfChangedAccount } from '../../src/payor/hear-of-changed-account.js';
import { createPayorScene, type PayorScene } from './payor-scene.js';

export type PayeeScene = Awaited<ReturnType<typeof createPayeeScene>>;

/** Both sides on one database, wired by hand as the application wires them. */
export async function createPayeeScene() {
  const scene = await createPayorScene();
  return { ...scene, ...wire(scene) };
}

function wire(scene: PayorScene) {
  const { orm, directory, unitOfWork, ids, clock, audit, coolingOff, beneficiaries, intents } = scene;
  const accounts = new BankAccountsRepository(orm.em);
  const told: Notice[] = [];
  const notifier = {
    notify: async (notice: Notice) => {
      told.push(notice);
    },
  };
  const changes = new BankAccountChangesRepository(orm.em);
  const numbers = new SealedBankNumbers(new FakeSecretBox());
  const right = new HoldRight(directory, coolingOff, clock);
  const hold = new HoldBankAccount(right, accounts);
  const log = new BankAccountLog(changes, directory, audit, notifier, ids, clock);
  const repeat = new RepeatDefaultNumber(accounts, numbers, log, clock);
  const review = new ReviewChangedAccount(beneficiaries, directory, audit, notifier, ids, clock);
  const open = new OpenOverAccountsRepository(orm.em);
  const voidOver = new VoidOverAccounts(open, directory, intents, audit, notifier, clock);
  const watch = new HearOfChangedAccount(review, voidOver);
  return {
    told,
    bankAccounts: accounts,
    addBankAccount: new AddBankAccount(
      ...([right, accounts, numbers, repeat, log, watch, unitOfWork, ids, clock] as const),
    ),
    renameBankAccount: new RenameBankAccount(hold, accounts, log, unitOfWork),
    selectBankAccount: new SelectBankAccount(hold, right, accounts, log, watch, unitOfWork),
    deactivateBankAccount: new DeactivateBankAccount(hold, right, accounts, log, unitOfWork),
    readBankAccounts: new ReadBankAccounts(accounts, changes, directory),
  };
}

/** An account that may be added as the nth one; its number ends in that number. */
export const newBankAccount = (n: number, differing: Partial<NewBankAccount> = {}): NewBankAccount => ({
  nickname: `Account ${n}`,
  holderName: 'Ironwood Steel LLC',
  bankName: 'Foundry Bank',
  routingNumber: '123456780',
  accountNumber: accountNumber(n),
  ...differing,
});

export const accountNumber = (n: number): string => `90000${String(n).padStart(7, '0')}`;
