import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bearer, createCountersignClient } from '@countersign/client';
import { verifyReceipt, type JwkSet } from '@countersign/tokens';
import { runErp } from '../../examples/erp/erp.js';
import { Ledger } from '../../examples/erp/ledger.js';
import { TokenSource } from '../../examples/erp/token-source.js';
import { createReceiver } from '../../examples/erp/webhook-receiver.js';
import type { Actor } from './actor.js';
import { countersigned } from './countersign.js';
import { pathOf, submitted, type Disbursement } from './disbursements.js';
import { chapter, field, tell } from './narrator.js';
import { textOf } from './portal.js';
import { signIn } from './sign-in.js';
import type { Stage } from './stage.js';
import { StoryError } from './story-error.js';

const CLIENTS = '/v1/payor/finance-clients';
const ENDPOINTS = '/v1/payor/webhook-endpoints';
const HEARD_WITHIN_MS = 10_000;

interface ErpKey {
  kid: string;
  privateKey: KeyObject;
  jwk: object;
}

/** A finance system: let in by two people, paid by what it can prove, and unable to approve anything. */
export async function financeStory(stage: Stage): Promise<void> {
  const { person, portal } = stage;
  const ada = person('payments_admin', 0);
  const ines = person('payments_admin', 1);
  const ben = person('payments_disburser', 0);
  const chika = person('payments_disburser', 1);

  chapter('1. Two admins let a finance system in');
  for (const one of [ada, ines]) await signIn(one);
  const first = newKey();
  tell(
    `${ada.name} proposes it. What it holds is the public half of a key, made on its own machine a moment ago:`,
  );
  const proposal = await ada.write(`${CLIENTS}/proposals`, {
    body: {
      ...{ basedOnVersion: 0, name: `Ledger ERP ${first.kid}`, redirectUris: [], dpopRequired: false },
      ...{ scopes: ['disbursements:read', 'receipts:read', 'payments:report'], addKeys: [first.jwk] },
    },
    expect: 201,
    show: ['clientId', 'status'],
  });
  tell(`${ines.name} is somebody else, and confirms it by a code:`);
  const confirmPath = `${CLIENTS}/proposals/${textOf(proposal, 'id')}/confirm`;
  const registered = await countersigned(ines, confirmPath, { show: ['id', 'scopes', 'keys'] });
  const clientId = textOf(registered, 'id');

  chapter('2. It wants to hear of payments');
  const receiver = await listenFor(ada);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-erp-'));
  try {
    chapter('3. People authorize a payment');
    for (const one of [ben, chika]) await signIn(one);
    const erp = erpOf(stage, clientId, first, join(folder, 'erp.json'));
    tell('The ERP catches up with what was authorized before it was let in:');
    field('dealt with', `${await erp.run()} disbursements`);
    const disbursement = await submitted(ben, 1);
    await countersigned(chika, pathOf(disbursement, 'authorize'));

    chapter('4. The ERP hears of it, asks, verifies, pays');
    await receiver.heard();
    tell(
      'A webhook arrived, and the signature of the receiver’s own library holds. It is a hint: the news is in the feed.',
    );
    field('dealt with', `${await erp.run()} disbursement`);
    await statusTold(ben, disbursement);

    chapter('5. What it cannot do');
    await attacks(stage, erp.token, disbursement);

    chapter('6. Its key changes, and the old one dies');
    await rotate(ada, ines, clientId, first);
    const dead = await erpOf(stage, clientId, first, join(folder, 'other.json'))
      .token()
      .then(
        () => 'a token',
        () => 'nothing: invalid_client',
      );
    tell('The ERP with its old key asks for a token, and gets:');
    field('answer', dead);
    if (dead === 'a token') throw new StoryError('a withdrawn key earned a token');
    const old = { bearer: await erp.token(), expect: 401, problem: 'invalid-token' } as const;
    await portal.call('The ERP', 'GET', '/v1/finance/disbursements', old);
  } finally {
    await receiver.stop();
    rmSync(folder, { recursive: true });
  }

  chapter('7. Good night');
  tell(`${ada.name} shuts it out, alone and at once: less is never dangerous.`);
  await ada.call('POST', `${CLIENTS}/${clientId}/disable`, { body: {}, expect: 200, show: ['status'] });
  for (const one of [ada, ines, ben, chika]) await one.signOut();
}

function newKey(): ErpKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = `erp-${randomUUID().slice(0, 8)}`;
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid } };
}

/** The example of examples/erp, as it stands there. */
function erpOf(
  { portal, issuer, clock }: Stage,
  clientId: string,
  { kid, privateKey }: ErpKey,
  file: string,
) {
  const now = (): number => clock.now();
  const tokens = new TokenSource({ issuer, reachedAt: portal.url, clientId, privateKey, kid, now });
  const client = createCountersignClient({ baseUrl: portal.url, authorize: bearer(tokens.token) });
  const ledger = new Ledger(file);
  const pay = (): Promise<void> => Promise.resolve();
  return {
    token: tokens.token,
    run: async (): Promise<number> => {
      const jwks = (await portal.send('GET', '/.well-known/jwks.json', {})).body as unknown as JwkSet;
      return runErp({ client, ledger, jwks, issuer, pay, say: (line) => field('ERP', line), now });
    },
  };
}

async function listenFor(ada: Actor) {
  let secret = '';
  const heard: string[] = [];
  const server = createReceiver(
    () => secret,
    (type) => heard.push(type),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/countersign`;
  const added = await ada.call('POST', ENDPOINTS, {
    body: { url, events: ['disbursement.authorized'], description: 'The ERP of the demo' },
    expect: 201,
    show: ['url', 'events', 'status'],
  });
  secret = textOf(added, 'secret');
  tell('The secret that messages are signed with is shown this once.');
  return {
    heard: async (): Promise<void> => {
      const giveUpAt = performance.now() + HEARD_WITHIN_MS;
      while (!heard.includes('disbursement.authorized')) {
        if (performance.now() > giveUpAt) throw new StoryError('no webhook arrived');
        await sleep(50);
      }
    },
    stop: async (): Promise<void> => {
      await ada.call('POST', `${ENDPOINTS}/${textOf(added, 'id')}/disable`, { body: {}, expect: 200 });
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function statusTold(ben: Actor, { id }: Disbursement): Promise<void> {
  tell(`${ben.name} looks at the disbursement:`);
  const reply = await ben.call('GET', `/v1/payor/disbursements/${id}`, { expect: 200, show: ['status'] });
  if (reply.body['status'] !== 'paid') throw new StoryError('the story has "paid" here');
}

async function attacks(
  { portal, issuer }: Stage,
  token: () => Promise<string>,
  { id }: Disbursement,
): Promise<void> {
  const path = `/v1/finance/disbursements/${id}`;
  const { body } = await portal.send('GET', `${path}/receipt`, { bearer: await token() });
  const { receipt, receiptId } = body as { receipt: string; receiptId: string };
  const jwks = (await portal.send('GET', '/.well-known/jwks.json', {})).body as unknown as JwkSet;
  const [head, payload = '', signature] = receipt.split('.');
  const bent = Buffer.from(payload, 'base64url').toString().replace('"amount":"', '"amount":"9');
  const tampered = [head, Buffer.from(bent).toString('base64url'), signature].join('.');
  tell('Attack: somebody bends the receipt on its way, so that more is paid.');
  const verdict = await verifyReceipt(tampered, jwks, { issuer }).then(
    () => 'it holds',
    (error: unknown) => String(error),
  );
  field('offline verdict', verdict);
  if (verdict === 'it holds') throw new StoryError('a bent receipt held');
  const key = (): Record<string, string> => ({ 'Idempotency-Key': randomUUID() });
  tell('Attack: another worker pays on the strength of the same receipt.');
  await portal.call('The ERP', 'POST', `${path}/receipt/spend`, {
    ...{ bearer: await token(), headers: key(), body: { receiptId } },
    ...{ expect: 409, problem: 'receipt-already-spent' },
  });
  tell('Attack: a machine authorizes a payment by itself.');
  await portal.call('The ERP', 'POST', `/v1/payor/disbursements/${id}/authorize`, {
    ...{ bearer: await token(), headers: key(), body: {}, expect: 403, problem: 'machine-token-refused' },
  });
}

async function rotate(ada: Actor, ines: Actor, clientId: string, old: ErpKey): Promise<void> {
  const present = await ada.call('GET', `${CLIENTS}/${clientId}`, { expect: 200, show: ['version'] });
  const { name, scopes, redirectUris, dpopRequired, version } = present.body;
  const next = newKey();
  await ada.stepUp('totp');
  const proposal = await ada.write(`${CLIENTS}/proposals`, {
    body: {
      ...{ clientId, basedOnVersion: version, name, scopes, redirectUris, dpopRequired },
      addKeys: [next.jwk],
    },
    expect: 201,
    show: ['status'],
  });
  await countersigned(ines, `${CLIENTS}/proposals/${textOf(proposal, 'id')}/confirm`);
  tell(`Both keys are good for as long as the change takes. Then ${ada.name} ends the old one:`);
  await ada.call('POST', `${CLIENTS}/${clientId}/keys/${old.kid}/withdraw`, {
    ...{ body: {}, expect: 200, show: ['version', 'keys'] },
  });
}
