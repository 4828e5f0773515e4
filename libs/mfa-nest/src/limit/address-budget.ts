import { SetMetadata, type CustomDecorator } from '@nestjs/common';

const ADDRESS_BUDGET = 'countersign:address-budget';

/** Budgets a network address has besides the one for all its requests. */
export type AddressBudgetName = 'secrets';

/**
 * Counts calls of this route against a smaller budget too: for routes that check a password, a code or a token (TH-11).
 * A limit, never a lock-out: what stops guessing is the account's own budget.
 */
export const AddressBudget = (name: AddressBudgetName): CustomDecorator => SetMetadata(ADDRESS_BUDGET, name);

export const addressBudgetOf = (handler: object): AddressBudgetName | undefined =>
  Reflect.getMetadata(ADDRESS_BUDGET, handler) as AddressBudgetName | undefined;
