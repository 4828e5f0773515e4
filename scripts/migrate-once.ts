/**
 * `node dist/scripts/migrate-once.js`: brings the tables up to date and ends, for installations that start the service
 * alone. Reads DATABASE_OWNER_URL and DATABASE_URL; the role of the latter is given what the service needs.
 */
import { applicationRoleOf } from './database.js';
import { migrate } from './migrate.js';

const { DATABASE_URL: url = '', DATABASE_OWNER_URL: ownerUrl = '' } = process.env;
if (!url) {
  console.error('DATABASE_URL must be set, and DATABASE_OWNER_URL where another role owns the tables.');
  process.exit(1);
}
await migrate(ownerUrl || url, applicationRoleOf(url, ownerUrl || url));
console.log('The tables are up to date.');
