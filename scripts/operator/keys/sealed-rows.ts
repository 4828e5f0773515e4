import { EntityManager } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ResealFactors, SecretBox, type SealedRows } from '@countersign/mfa-core';
import { PostgresSealedColumn, Sql } from '@countersign/mfa-postgres';
import { artifactContext } from '../../../src/authorization-server/artifact-ids.js';
import { bankNumbersContext } from '../../../src/bank-numbers/sealed-bank-numbers.js';
import { localTextContext } from '../../../src/delivery/local/local-texts.js';
import { textContext } from '../../../src/delivery/texts/text-content.js';
import { browserStateContext } from '../../../src/pages/browser/browser-state.js';
import { attemptContext, clientSecretContext } from '../../../src/single-sign-on/sso-contexts.js';
import { formerSecretContext, secretContext } from '../../../src/webhooks/webhook-secrets.js';
import { detailsContext, recipientContext } from '../../../src/notices/notice-contexts.js';

/** Besides the factors, which have a digest that is made of what is sealed. */
const columns: readonly (readonly [table: string, column: string, contextOf: (id: string) => string[]])[] = [
  ['payee_bank_account', 'sealed_numbers', (id) => bankNumbersContext({ table: 'payee_bank_account', id })],
  ['funding_account', 'sealed_numbers', (id) => bankNumbersContext({ table: 'funding_account', id })],
  ['notice', 'sealed_to', recipientContext],
  ['notice', 'sealed_details', detailsContext],
  ['text_message', 'sealed_content', textContext],
  ['local_text', 'sealed_content', localTextContext],
  ['oauth_artifact', 'sealed_payload', artifactContext],
  ['identity_provider', 'sealed_client_secret', clientSecretContext],
  ['sso_attempt', 'sealed_secrets', attemptContext],
  ['browser_session', 'sealed_state', browserStateContext],
  ['webhook_endpoint', 'sealed_secret', secretContext],
  ['webhook_endpoint', 'sealed_former_secret', formerSecretContext],
];

/** Every column that holds something sealed, each with what ties its values to their rows. */
export function sealedRowsOf(app: NestFastifyApplication): SealedRows[] {
  const ports = {
    sql: new Sql(app.get(EntityManager, { strict: false })),
    secretBox: app.get<SecretBox>(SecretBox, { strict: false }),
  };
  return [
    app.get(ResealFactors, { strict: false }),
    ...columns.map(
      ([table, column, contextOf]) => new PostgresSealedColumn(ports, { table, column, contextOf }),
    ),
  ];
}
