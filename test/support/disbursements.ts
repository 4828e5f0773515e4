import type { Actor } from './actor.js';
import type { Reply } from './client.js';
import type { Portal } from './portal.js';

interface Wanted {
  invoices?: number;
  each?: string;
}

/** A submitted disbursement over the next eligible invoices, a dollar of each unless said otherwise: there is always something left. */
export async function submittedDisbursement(
  maker: Actor,
  options: Wanted = {},
): Promise<{ id: string; version: number }> {
  const { id } = await draft(maker, options);
  const submitted = await maker.write('POST', `/v1/payor/disbursements/${id}/submit`, {});
  if (submitted.status !== 200) throw new Error(`not submitted: ${JSON.stringify(submitted.body)}`);
  return { id, version: submitted.body.version };
}

/** A dollar of each, and not submitted yet. */
export async function draft(maker: Actor, options: Wanted = {}): Promise<{ id: string; body: any }> {
  const { invoices = 2, each = '1.00' } = options;
  const listed = await maker.api('GET', '/v1/payor/invoices');
  const eligible = listed.body.items.filter(
    (invoice: any) => invoice.eligible && Number(invoice.amountDue.amount) > Number(each),
  );
  const payments = eligible.slice(0, invoices).map((invoice: any) => ({
    invoiceId: invoice.id,
    amount: { amount: each, currency: invoice.amountDue.currency },
  }));
  const created = await maker.write('POST', '/v1/payor/disbursements', { payments });
  if (created.status !== 201) throw new Error(`not created: ${JSON.stringify(created.body)}`);
  return { id: created.body.id, body: created.body };
}

/** Changes the first amount of a submitted disbursement by a cent. */
export async function changedAmount(editor: Actor, id: string): Promise<Reply> {
  return (await preparedChange(editor, id))();
}

/** The same, read and ready to be sent. */
export async function preparedChange(editor: Actor, id: string, instance = 0): Promise<() => Promise<Reply>> {
  const path = `/v1/payor/disbursements/${id}`;
  const { version, payments } = (await editor.api('GET', path)).body;
  const changed = payments.map(({ invoiceId, amount }: any, n: number) => ({
    invoiceId,
    amount: n === 0 ? { ...amount, amount: '1.01' } : amount,
  }));
  const body = { version, payments: changed, reason: 'a cent more' };
  return () => editor.api('PATCH', path, { body }, instance);
}

/** A dollar of one invoice of that payee, made by one payor and authorized by another. */
export async function authorizedPayment(portal: Portal, payeeName: string): Promise<void> {
  const [maker, checker] = [portal.person('payments_disburser', 0), portal.person('payments_disburser', 1)];
  // Without a pause before: others are in at this moment.
  for (const person of [maker, checker]) await person.signIn();
  const listed = await maker.api('GET', '/v1/payor/invoices');
  const invoice = listed.body.items.find(({ payee, eligible }: any) => payee.name === payeeName && eligible);
  const payments = [{ invoiceId: invoice.id, amount: { amount: '1.00', currency: 'USD' } }];
  const created = await maker.write('POST', '/v1/payor/disbursements', { payments });
  const path = `/v1/payor/disbursements/${created.body.id}`;
  await maker.write('POST', `${path}/submit`, {});
  const challengeId = await checker.countersign(`${path}/authorize`);
  const done = await checker.write(
    ...(['POST', `${path}/authorize`, {}, { 'Countersign-Challenge': challengeId }] as const),
  );
  if (done.status !== 200) throw new Error(`not authorized: ${JSON.stringify(done.body)}`);
}
