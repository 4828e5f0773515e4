import { AuditChains } from '../../scripts/audit-chains.js';

/** The streams whose chains are not as they were written. */
export async function brokenChains(databaseUrl: string): Promise<string[]> {
  const chains = await AuditChains.open(databaseUrl);
  try {
    const broken: string[] = [];
    for await (const { intact, stream } of chains.verdicts()) if (!intact) broken.push(stream);
    return broken;
  } finally {
    await chains.close();
  }
}
