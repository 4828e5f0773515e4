import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalEntry, chainHash } from '@countersign/audit';
import { auditCheckpointHash, AuditCheckpointIssuer, SigningKeys } from '@countersign/tokens';
import { createSigningJwk, keySetText } from '@countersign/mfa-testing';
import { keepCheckpoints } from '../../scripts/operator/audit/keep-checkpoints.js';
import { openAuditScene, type AuditScene } from '../support/audit-scene.js';

const [one, other] = ['company:one', 'company:other'];

/**
 * Promise 8, against an owner of the database who does more than change a row: makes the rest of a chain anew with hashes
 * that fit, cuts it, or removes it. The chain alone cannot show that; what was signed over it does (LG-04).
 */
describe('a checkpoint', () => {
  let scene: AuditScene;
  let folder: string;
  let kept: string;

  beforeEach(async () => {
    scene = await openAuditScene();
    folder = await mkdtemp(join(tmpdir(), 'countersign-kept-'));
    kept = join(folder, 'checkpoints');
    await scene.write(one, 3);
    await scene.write(other, 2);
    await scene.sign();
    await scene.write(one, 3);
    await scene.sign();
    await keepCheckpoints(scene.reader, kept, scene.jwks);
  });
  afterEach(async () => {
    await scene.close();
    await rm(folder, { recursive: true });
  });

  /** From this entry on, with hashes that fit and a head that agrees. */
  async function rewrite(stream: string, from: number): Promise<void> {
    const rows = await scene.reader.trail.entries({ stream, afterSequence: 0, limit: 100 });
    let previous: Buffer | null = null;
    for (const { entry, sequence, hash } of rows) {
      const forged = sequence === from ? { ...entry, outcome: 'failure' as const } : entry;
      const link: Buffer = sequence < from ? hash : chainHash(previous, sequence, canonicalEntry(forged));
      await scene.tamper(
        'UPDATE audit_entry SET outcome = $3, hash = $4 WHERE stream = $1 AND sequence = $2',
        [...[stream, sequence, forged.outcome, link]],
      );
      await scene.tamper('UPDATE audit_head SET hash = $2 WHERE stream = $1', [stream, link]);
      previous = link;
    }
    expect(await scene.chain(stream)).toEqual([]); // sound in itself
  }

  const at = (stream: string, sequence: number, fault: string) => ({
    stream,
    sequence,
    through: sequence,
    fault,
  });
  const of = (checkpoint: number, fault: string, through = checkpoint) => ({ checkpoint, through, fault });

  it('agrees with chains that nobody touched, also when they go on', async () => {
    expect(await scene.signed(kept)).toEqual([]);
    await scene.write(one, 4);
    expect(await scene.signed(kept)).toEqual([]);
  });

  it.each([
    [1, 3],
    [3, 3],
    [4, 6],
    [6, 6],
  ])(
    'finds a chain that was made anew from entry %i on, by the first signed one after it',
    async (from, found) => {
      await rewrite(one, from);
      expect(await scene.signed()).toEqual([at(one, found, 'rewritten')]);
    },
  );

  it('finds a chain whose end was cut off and whose head was set back', async () => {
    await scene.tamper('DELETE FROM audit_entry WHERE stream = $1 AND sequence > 4', [one]);
    await scene.tamper(
      `UPDATE audit_head SET sequence = 4, hash = (SELECT hash FROM audit_entry WHERE stream = $1 AND sequence = 4)
       WHERE stream = $1`,
      [one],
    );
    expect(await scene.chain(one)).toEqual([]);
    expect(await scene.signed()).toEqual([at(one, 6, 'missing')]);
    // Nor does it help to write as many again.
    await scene.write(one, 4);
    expect(await scene.signed()).toEqual([at(one, 6, 'rewritten')]);
  });

  it('finds a chain that was removed without a trace', async () => {
    await scene.tamper('DELETE FROM audit_entry WHERE stream = $1', [other]);
    await scene.tamper('DELETE FROM audit_head WHERE stream = $1', [other]);
    await scene.tamper('DELETE FROM audit_checkpoint_head WHERE stream = $1', [other]);
    expect(await scene.chain()).toEqual([]);
    expect(await scene.signed()).toEqual([at(other, 2, 'missing')]);
  });

  it('that was removed leaves a gap, or is missed by whoever kept it', async () => {
    await scene.tamper('DELETE FROM audit_checkpoint WHERE number = 1');
    expect(await scene.signed()).toEqual([of(1, 'missing')]);
    await scene.tamper('DELETE FROM audit_checkpoint WHERE number = 2');
    expect(await scene.signed()).toEqual([]);
    expect(await scene.signed(kept)).toEqual([of(1, 'missing'), of(2, 'missing')]);
  });

  it('that was removed with what it vouched for is still held against the chains, by whoever kept it', async () => {
    await rewrite(one, 4);
    await scene.tamper('DELETE FROM audit_checkpoint WHERE number = 2');
    await scene.tamper('DELETE FROM audit_checkpoint_head');
    await scene.sign();
    expect(await scene.signed()).toEqual([]);
    expect(await scene.signed(kept)).toEqual([of(2, 'changed'), at(one, 6, 'rewritten')]);
  });

  it('that was changed or made up without our key is not believed', async () => {
    const [{ jws } = { jws: '' }] = await scene.checkpoints.page({ afterNumber: 0, limit: 1 });
    const put = (forged: string) =>
      scene.tamper('UPDATE audit_checkpoint SET jws = $1 WHERE number = 1', [forged]);
    for (const place of [5, 150, jws.length - 20]) {
      await put(jws.slice(0, place) + (jws[place] === 'A' ? 'B' : 'A') + jws.slice(place + 1));
      expect(await scene.signed()).toEqual([of(1, 'changed'), of(2, 'unlinked')]);
    }
    const theirs = SigningKeys.parse({ signing: keySetText(createSigningJwk('theirs')), retired: null });
    const issuer = new AuditCheckpointIssuer(theirs, { issuer: 'https://pay.example.com' });
    const now = new Date();
    await put((await issuer.issue({ number: 1, previousJws: null, heads: [], now })).jws);
    expect(await scene.signed()).toEqual([of(1, 'unknown_key'), of(2, 'unlinked')]);
  });

  it('that was made anew even with our key does not fit the next one, nor the one that was kept', async () => {
    const { jws } = await scene.signer.issue({ number: 1, previousJws: null, heads: [], now: new Date() });
    await scene.tamper('UPDATE audit_checkpoint SET jws = $1 WHERE number = 1', [jws]);
    expect(await scene.signed(kept)).toEqual([of(2, 'unlinked'), of(1, 'changed')]);
  });

  it('is not taken for one of another number', async () => {
    await scene.tamper('UPDATE audit_checkpoint SET number = 7 WHERE number = 2');
    expect(await scene.signed()).toEqual([of(2, 'missing', 6), of(7, 'changed')]);
  });

  it('is known again by the line of the log that told its hash', async () => {
    const [{ jws } = { jws: '' }] = await scene.checkpoints.page({ afterNumber: 0, limit: 1 });
    const log = join(folder, 'log');
    const line = (sha256: string) =>
      `${JSON.stringify({ level: 'info', checkpoint: 1, sha256, chains: 2 })}\n`;
    await writeFile(log, `{"level":"info","msg":"another"}\n${line(auditCheckpointHash(jws))}`);
    expect(await scene.signed(log)).toEqual([]);
    await appendFile(log, line('00'.repeat(32)));
    expect(await scene.signed(log)).toEqual([of(1, 'changed')]);
  });

  it('in a kept file is believed as little as one in the database, if it is not ours', async () => {
    await appendFile(kept, 'nonsense\n{broken\n');
    expect(await scene.signed(kept)).toEqual([
      { line: 3, fault: 'malformed' },
      { line: 4, fault: 'malformed' },
    ]);
  });

  it('is appended to a kept file once, and never to one that tells another story', async () => {
    expect(await keepCheckpoints(scene.reader, kept, scene.jwks)).toBe(0);
    await scene.write(one, 1);
    await scene.sign();
    expect(await keepCheckpoints(scene.reader, kept, scene.jwks)).toBe(1);
    expect(await scene.signed(kept)).toEqual([]);
    await scene.tamper('DELETE FROM audit_checkpoint WHERE number = 3');
    await expect(keepCheckpoints(scene.reader, kept, scene.jwks)).rejects.toThrow('Checkpoint 3');
  });
});
