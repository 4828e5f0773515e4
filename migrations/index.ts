import { MfaCoreTables } from './Migration20261124204500_mfa-core-tables.js';

/** Every migration in the order it is applied. One that was released is never edited: what it lacks is a new one. */
export const migrations = [{ name: 'Migration20261124204500_mfa-core-tables', class: MfaCoreTables }];
