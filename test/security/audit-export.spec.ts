import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportEntries, type ExportedSpan } from '../../scripts/operator/audit/export-entries.js';
import { FileFindings } from '../../scripts/operator/audit/file-findings.js';
import { nothingSeen } from '../../scripts/operator/audit/findings.js';
import { keepCheckpoints } from '../../scripts/operator/audit/keep-checkpoints.js';
import { openAuditScene, type AuditScene } from '../support/audit-scene.js';
import { allOf } from '../support/audit.js';

const STREAM = 'company:exported';
const NASTY =
  'x","outcome":"success"}\n{"stream":"forged"}\r\n\u2028\u2029\u0085\u001b[2J\u0007\u007f\ud800\u0000 é 👷🏽';

/** Promise 8, outside the database: what an auditor was given can be verified from the file alone. */
describe('exported entries', () => {
  let scene: AuditScene;
  let folder: string;
  let whole: string[];

  const exported = async (span: ExportedSpan = {}): Promise<string[]> =>
    allOf(exportEntries(scene.reader, span));

  async function judged(lines: readonly string[], checkpoints?: string) {
    const file = join(folder, 'entries.jsonl');
    await writeFile(file, lines.join(''));
    const findings = new FileFindings(file, nothingSeen());
    return [
      ...(checkpoints === undefined ? [] : await allOf(findings.signedBy(checkpoints, scene.jwks))),
      ...(await allOf(findings.findings())),
    ];
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-export-'));
    scene = await openAuditScene();
    await scene.write(STREAM, 8, (index) => ({
      at: new Date(Date.UTC(2026, 10, index)),
      origin: { address: '192.0.2.7', userAgent: `${NASTY}${index}`, requestId: null },
      details: { [NASTY]: NASTY, index },
    }));
    await scene.write('person:another', 3);
    whole = await exported();
  });
  afterAll(async () => {
    await scene.close();
    await rm(folder, { recursive: true });
  });

  it('stand one on a line, whatever line breaks and control characters were sent to us', () => {
    expect(whole).toHaveLength(11);
    for (const line of whole) {
      expect(line).toMatch(/^\{[^\p{Cc}\u2028\u2029]*\}\n$/u);
      expect(JSON.parse(line)).toMatchObject({ outcome: 'success' });
    }
    const read = JSON.parse(whole[0]!);
    expect(read.origin.userAgent).toBe(`${NASTY}1`.replace('\u0000', '\uFFFD').replace('\ud800', '\uFFFD'));
  });

  it('are verified from the file alone', async () => {
    expect(await judged(whole)).toEqual([]);
  });

  it('of one chain, or of a span of time, are verified too, and have no gap', async () => {
    expect(await exported({ stream: STREAM })).toHaveLength(8);
    const part = await exported({
      since: new Date('2026-11-03T00:00:00Z'),
      until: new Date('2026-11-06T00:00:00Z'),
    });
    expect(part.map((line) => JSON.parse(line).sequence)).toEqual([3, 4, 5]);
    expect(await judged(part)).toEqual([]);
    const rest = await exported({ stream: STREAM, since: new Date('2026-11-06T00:00:00Z') });
    expect(await judged([...part, ...rest])).toEqual([]);
    expect(await judged([...part, ...rest.slice(1)])).toEqual([
      { stream: STREAM, sequence: 6, through: 6, fault: 'missing' },
    ]);
  });

  it('are held against checkpoints that were kept elsewhere', async () => {
    await scene.sign();
    const kept = join(folder, 'checkpoints');
    await keepCheckpoints(scene.reader, kept, scene.jwks);
    expect(await judged(whole, kept)).toEqual([]);
    const other = await openAuditScene();
    try {
      await other.write(STREAM, 8);
      const anew = await allOf(exportEntries(other.reader, {}));
      expect(await judged(anew)).toEqual([]);
      expect(await judged(anew, kept)).toEqual([
        { stream: STREAM, sequence: 8, through: 8, fault: 'rewritten' },
      ]);
    } finally {
      await other.close();
    }
  });

  it('show any one character that was changed', async () => {
    const at = fc
      .integer({ min: 0, max: 7 })
      .chain((line) =>
        fc.tuple(
          fc.constant(line),
          fc.integer({ min: 0, max: whole[line]!.length - 2 }),
          fc.constantFrom('0', '1', 'x', '"', ' '),
        ),
      );
    await fc.assert(
      fc.asyncProperty(at, async ([line, column, character]) => {
        const text = whole[line]!;
        fc.pre(text[column] !== character);
        const lines = whole.with(line, text.slice(0, column) + character + text.slice(column + 1));
        expect(await judged(lines)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('show any one line that was removed, repeated or moved', async () => {
    const two = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(two, async ([one = 0, other = 1]) => {
        const [first, second] = [whole[one]!, whole[other]!];
        const fault = (name: string) => expect.objectContaining({ stream: STREAM, fault: name });
        if (one < 7 && one > 0)
          expect(await judged(whole.toSpliced(one, 1))).toContainEqual(fault('missing'));
        expect(await judged(whole.toSpliced(other, 0, second))).toContainEqual(fault('inserted'));
        expect(await judged(whole.with(one, second).with(other, first))).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(await judged(whole.with(2, whole[3]!).with(3, whole[2]!))).toEqual([
      { stream: STREAM, sequence: 3, through: 3, fault: 'reordered' },
    ]);
  });

  it('are no lines of another kind', async () => {
    const [first = ''] = whole;
    const doubled = first.replace('{', '{"outcome":"failure",');
    const longer = first.replace('{', '{"approved":true,');
    expect(await judged(['nonsense\n', doubled, longer])).toEqual(
      [1, 2, 3].map((line) => ({ line, fault: 'malformed' })),
    );
  });
});
