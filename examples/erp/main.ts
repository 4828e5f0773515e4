import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bearer, createCountersignClient } from '@countersign/client';
import type { JwkSet } from '@countersign/tokens';
import { runErp } from './erp.js';
import { Ledger } from './ledger.js';
import { TokenSource } from './token-source.js';
import { createReceiver } from './webhook-receiver.js';

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; README.md says what it is`);
  return value;
};

const baseUrl = setting('COUNTERSIGN_URL');
const issuer = process.env['COUNTERSIGN_ISSUER'] || baseUrl;
const tokens = new TokenSource({
  issuer,
  reachedAt: baseUrl,
  clientId: setting('CLIENT_ID'),
  privateKey: createPrivateKey(readFileSync(setting('PRIVATE_KEY_FILE'), 'utf8')),
  kid: setting('KEY_ID'),
});
const jwks = (await (await fetch(new URL('/.well-known/jwks.json', baseUrl))).json()) as JwkSet;
const client = createCountersignClient({ baseUrl, authorize: bearer(tokens.token) });
const ledger = new Ledger(setting('STATE_FILE'));
const say = (line: string): void => console.log(line);
/** Where your bank's interface goes. */
const pay = ({ id }: { id: string }): Promise<void> => {
  say(`${id}: to the bank`);
  return Promise.resolve();
};
const run = (): Promise<number> => runErp({ client, ledger, jwks, issuer, say, pay });

say(`${await run()} disbursements dealt with`);

const secret = process.env['WEBHOOK_SECRET'];
if (secret) {
  let running = Promise.resolve();
  const port = Number(process.env['PORT'] || 4_100);
  createReceiver(
    () => secret,
    (type) => {
      if (type !== 'disbursement.authorized') return;
      running = running
        .then(async () => say(`${await run()} disbursements dealt with`))
        .catch((error: unknown) => say(String(error)));
    },
  ).listen(port, () => say(`waits for webhooks at port ${port}`));
}
