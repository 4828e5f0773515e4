import type { Actor } from './actor.js';
import type { Reply } from './client.js';

/** A submitted disbursement over the next eligible invoices, a dollar of each: there is always something left. */
export async function submittedDisbursement(
  maker: Actor,
  options: { invoices?: number } = {},
): Promise<{ id: string; version: number }> {
  const { id } = await draft(maker, options);
  const submitted = await maker.write('POST', `/v1/payor/disbursements/${id}/submit`, {});
  if (submitted.status !== 200) throw new Error(`not submitted: ${JSON.stringify(submitted.body)}`);
  return { id, version: submitted.body.version };
}

async function draft(maker: Actor, options: { invoices?: number } = {}): Promise<{ id: string; body: any }> {
  const listed = await maker.api('GET', '/v1/payor/invoices');
  const eligible = listed.body.items.filter(
    (invoice: any) => invoice.eligible && Number(invoice.amountDue.amount) > 1,
  );
  const payments = eligible.slice(0, options.invoices ?? 2).map((invoice: any) => ({
    invoiceId: invoice.id,
    amount: { amount: '1.00', currency: invoice.amountDue.currency },
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
