import { withConnection } from '../database.js';

const AT_ONCE = 50_000;

/**
 * So many authorized disbursements of a company, each with one payment and a receipt that says what the feed shows. Put
 * into the tables directly: their signatures are none, and nobody here verifies them.
 */
export async function authorizeMany(ownerUrl: string, companyId: string, count: number): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    for (let from = 1; from <= count; from += AT_ONCE) {
      await client.query(INSERT, [companyId, from, Math.min(from + AT_ONCE - 1, count)]);
      if (from > 1) process.stdout.write(` ${(from - 1).toLocaleString('en-US')}`);
    }
    await client.query('VACUUM (ANALYZE) disbursement, disbursement_payment, receipt');
  });
}

const INSERT = `WITH given AS (
    SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS receipt_id, f.id AS funding_id, b.id AS account_id,
        i.id AS invoice_id, i.number, p.id AS payee_id
      FROM generate_series($2::int, $3::int) n,
        (SELECT id FROM funding_account WHERE company_id = $1 LIMIT 1) f,
        (SELECT id, payee_company_id FROM beneficiary_account WHERE company_id = $1 LIMIT 1) b,
        (SELECT id, number FROM invoice WHERE company_id = $1 LIMIT 1) i,
        (SELECT id FROM bench_payee WHERE payor_id = $1) p
  ), disbursements AS (
    INSERT INTO disbursement (id, company_id, status, version, currency, funding_account_id, created_by, last_edited_by,
        created_at, submitted_by, submitted_at, authorized_by, authorized_at, approvals_required)
      SELECT id, $1, 'authorized', 1, 'USD', funding_id, $1, $1, now(), $1, now(), id, now(), 0 FROM given
  ), payments AS (
    INSERT INTO disbursement_payment (disbursement_id, position, invoice_id, beneficiary_account_id, amount_minor)
      SELECT id, 1, invoice_id, account_id, 100 FROM given
  )
  INSERT INTO receipt (id, disbursement_id, challenge_id, intent_hash, kid, jws, created_at, company_id, feed_position)
    SELECT receipt_id, id, gen_random_uuid(), 'none', 'bench',
        '.' || translate(encode(convert_to(json_build_object('intent', json_build_object(
          'disbursement', json_build_object('id', id, 'version', 1),
          'total', json_build_object('amount', '1.00', 'currency', 'USD'),
          'fundingAccount', json_build_object('id', funding_id, 'nickname', 'Operating', 'bank', 'First Bank',
            'lastFour', '4321'),
          'payments', json_build_array(json_build_object(
            'invoice', json_build_object('id', invoice_id, 'number', number),
            'payee', json_build_object('id', payee_id, 'name', 'Payee'),
            'account', json_build_object('id', account_id, 'version', 1, 'holder', 'Payee', 'bank', 'Second Bank',
              'lastFour', '8765'),
            'amount', json_build_object('amount', '1.00', 'currency', 'USD'), 'note', NULL))
        ))::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') || '.',
        now(), $1, n
      FROM given`;
