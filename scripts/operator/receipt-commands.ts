import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { ReceiptError, verifyReceipt, type VerifiedReceipt } from '@countersign/tokens';
import { withExamples } from './examples.js';
import { withReceiptsDatabase } from './receipts/receipts-database.js';
import { publishedKeys } from './receipts/trust.js';
import { wordsOfReceipt } from './receipts/words-of-receipt.js';
import { report } from './report.js';

/** Receipts in the hands of whoever was given one. */
export const receiptCommands = (): Command =>
  withExamples(
    new Command('receipt')
      .description('verify and read the signed statements that a payment was countersigned')
      .addCommand(verifyCommand())
      .addCommand(showCommand()),
    'receipt show --disbursement <id> > receipt.jws',
    'receipt verify receipt.jws --jwks jwks.json --issuer https://pay.example.com',
  );

/** Needs no database and no settings: a receipt, the published keys, and who must have signed. */
const verifyCommand = (): Command =>
  withExamples(
    new Command('verify')
      .description('say who approved exactly what, if the receipt holds; otherwise why not, and end with 1')
      .argument('<file>', 'the receipt, alone or as the API answers it; - reads it from standard input')
      .requiredOption('--jwks <file or url>', 'the key set of /.well-known/jwks.json')
      .requiredOption('--issuer <url>', 'who must have signed it: PUBLIC_URL of the service')
      .action(async (file: string, options: { jwks: string; issuer: string }, command: Command) => {
        const jws = receiptIn(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'));
        const jwks = await publishedKeys(options.jwks);
        const outcome = await verifyReceipt(jws, jwks, { issuer: options.issuer }).catch(asFault);
        if (outcome instanceof ReceiptError) {
          process.exitCode = 1;
          report(command, { holds: false, fault: outcome.fault }, `${sentence(outcome.message)}.`);
        } else {
          report(
            command,
            { holds: true, receipt: outcome },
            `The receipt holds.\n${wordsOfReceipt(outcome)}`,
          );
        }
      }),
    'receipt verify receipt.jws --jwks jwks.json --issuer https://pay.example.com',
    'receipt verify - --jwks https://pay.example.com/.well-known/jwks.json --issuer https://pay.example.com < receipt.jws',
  );

const showCommand = (): Command =>
  withExamples(
    new Command('show')
      .description('the receipt of a disbursement, out of the database')
      .requiredOption('--disbursement <id>', 'the disbursement')
      .action(async ({ disbursement }: { disbursement: string }, command: Command) => {
        const { jws, kid } = await withReceiptsDatabase((database) => database.receiptOf(disbursement));
        report(command, { disbursement, kid, receipt: jws }, jws);
      }),
    'receipt show --disbursement <id> > receipt.jws',
  );

/** The API answers `{"receipt": "..."}`; a finance system may keep either. */
function receiptIn(given: string): string {
  const trimmed = given.trim();
  if (!trimmed.startsWith('{')) return trimmed;
  try {
    const { receipt } = JSON.parse(trimmed) as { receipt?: unknown };
    return typeof receipt === 'string' ? receipt : trimmed;
  } catch {
    return trimmed;
  }
}

function asFault(error: unknown): VerifiedReceipt | ReceiptError {
  if (error instanceof ReceiptError) return error;
  throw error;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
