import { Command } from 'commander';
import { loadConfig } from '../../src/config/load-config.js';
import { withAuditDatabase } from './audit/audit-database.js';
import { withExamples } from './examples.js';
import { CollectEvidence } from './evidence/collect.js';
import { clausesOf, READING } from './evidence/dynamic-linking.js';
import { EVIDENCE_FORMAT, type Evidence } from './evidence/evidence.js';
import { objections } from './evidence/judge.js';
import { withReceiptsDatabase } from './receipts/receipts-database.js';
import { trustOf } from './receipts/trust.js';
import { report } from './report.js';

interface Options {
  disbursement: string;
  jwks?: string;
  issuer?: string;
}

/**
 * One JSON document of everything that shows how a payment came to be authorized, mapped to the clauses of PSD2 dynamic
 * linking. Ends with 1 where receipt, audit trail and database do not tell the same; the document then says so.
 */
export const evidenceCommand = (): Command =>
  withExamples(
    new Command('evidence')
      .description(
        'one document for an auditor: receipt, log, challenge, and the clauses of PSD2 they satisfy',
      )
      .requiredOption('--disbursement <id>', 'an authorized disbursement')
      .option('--jwks <file or url>', 'the published key set; otherwise the keys of the settings')
      .option('--issuer <url>', 'who must have signed the receipt; otherwise PUBLIC_URL')
      .action(async ({ disbursement, ...given }: Options, command: Command) => {
        const evidence = await evidenceOf(disbursement, given);
        report(command, evidence, JSON.stringify(evidence, null, 2));
        if (!evidence.verification.holds) process.exitCode = 1;
      }),
    'evidence --disbursement <id> > evidence.json',
    'evidence --disbursement <id> --jwks jwks.json --issuer https://pay.example.com',
  );

async function evidenceOf(disbursementId: string, given: Omit<Options, 'disbursement'>): Promise<Evidence> {
  const trust = await trustOf(given);
  const found = await withReceiptsDatabase((receipts) =>
    withAuditDatabase((audit) => {
      const { idleSeconds } = loadConfig().payorSession;
      const collect = new CollectEvidence(receipts, audit, trust, { payorSessionIdleSeconds: idleSeconds });
      return collect.execute(disbursementId);
    }),
  );
  const because = objections(found);
  return {
    format: EVIDENCE_FORMAT,
    made_at: new Date().toISOString(),
    verification: { holds: because.length === 0, because },
    ...found,
    clauses: clausesOf(found),
    reading: READING,
  };
}
