import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openAuditScene, type AuditScene } from '../support/audit-scene.js';
import { brokenChains } from '../support/audit.js';

/** Promise 8: whoever owns the database, and switches the triggers off, cannot change the log unnoticed. */
describe('any single row of the audit trail', () => {
  let scene: AuditScene;
  beforeAll(async () => {
    scene = await openAuditScene();
  });
  afterAll(() => scene.close());

  const runs = { numRuns: 20 };
  const place = fc
    .integer({ min: 1, max: 6 })
    .chain((length) => fc.record({ length: fc.constant(length), at: fc.integer({ min: 1, max: length }) }));
  const chainOf = async (length: number): Promise<string> => {
    const stream = scene.newStream();
    await scene.write(stream, length);
    expect(await scene.chain(stream)).toEqual([]);
    return stream;
  };

  /** What PostgreSQL stores as it is. */
  const text = fc
    .string({ unit: 'binary', maxLength: 12 })
    .filter((value) => !value.includes('\u0000') && !/\p{Surrogate}/u.test(value));
  const set = (column: string, value: fc.Arbitrary<unknown>) =>
    value.map((one) => ({ assignment: `${column} = $3`, value: one }));

  const changes = {
    at: fc.integer({ min: 1, max: 1e9 }).map((ms) => ({
      assignment: `at = at + $3::int * interval '1 millisecond'`,
      value: ms,
    })),
    act: set('act', text),
    outcome: set('outcome', fc.constant('failure')),
    actor_kind: set('actor_kind', fc.constantFrom('anonymous', 'system', 'machine')),
    actor_id: set('actor_id', fc.option(text)),
    object_kind: set('object_kind', text),
    object_id: set('object_id', text),
    address: set('address', fc.option(text)),
    user_agent: set('user_agent', fc.option(text)),
    request_id: set('request_id', fc.option(text)),
    details: set(
      'details',
      fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())).map((one) => JSON.stringify(one)),
    ),
    hash: set(
      'hash',
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    ),
  };

  it.each(Object.entries(changes))('is found at its place when its %s was changed', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(place, change, async ({ length, at }, { assignment, value }) => {
        const stream = await chainOf(length);
        await scene.tamper(`UPDATE audit_entry SET ${assignment} WHERE stream = $1 AND sequence = $2`, [
          stream,
          at,
          value,
        ]);
        expect(await scene.chain(stream)).toContainEqual({
          stream,
          sequence: at,
          through: at,
          fault: 'changed',
        });
      }),
      runs,
    );
  });

  it('is found as missing when it was removed, the first and the last too', async () => {
    await fc.assert(
      fc.asyncProperty(place, async ({ length, at }) => {
        const stream = await chainOf(length);
        await scene.tamper('DELETE FROM audit_entry WHERE stream = $1 AND sequence = $2', [stream, at]);
        expect(await scene.chain(stream)).toEqual([{ stream, sequence: at, through: at, fault: 'missing' }]);
      }),
      runs,
    );
  });

  it('is found as missing from its chain, and inserted into the other, when it was moved there', async () => {
    await fc.assert(
      fc.asyncProperty(place, async ({ length, at }) => {
        const [from, to] = [await chainOf(length), await chainOf(length)];
        await scene.tamper(
          `UPDATE audit_entry SET stream = $3, sequence = $4 WHERE stream = $1 AND sequence = $2`,
          [from, at, to, length + 1],
        );
        expect(await scene.chain(from)).toEqual([
          { stream: from, sequence: at, through: at, fault: 'missing' },
        ]);
        expect(await scene.chain(to)).toContainEqual({
          ...{ stream: to, sequence: length + 1, through: length + 1, fault: 'inserted' },
        });
      }),
      runs,
    );
  });

  it('is found where it was and where it is when it got another number', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: -3, max: 9 }), async ({ length, at }, number) => {
        fc.pre(number < 1 || number > length);
        const stream = await chainOf(length);
        await scene.tamper('UPDATE audit_entry SET sequence = $3 WHERE stream = $1 AND sequence = $2', [
          stream,
          at,
          number,
        ]);
        const found = await scene.chain(stream);
        expect(found).toContainEqual(expect.objectContaining({ sequence: at, fault: 'missing' }));
        // Behind the end every number up to it is told, as nobody knows how many there should be.
        const inserted = found.filter((one) => 'through' in one && one.through === number);
        expect(inserted.map(({ fault }) => fault)).toContain('inserted');
      }),
      runs,
    );
  });

  it.each([
    ['before the first', 0],
    ['behind the last', 5],
    ['under a number that is taken', 3],
  ])('is found when it was inserted %s', async (_, sequence) => {
    const stream = await chainOf(4);
    await scene.owner(async (client) => {
      await client.query('ALTER TABLE audit_entry DROP CONSTRAINT IF EXISTS audit_entry_pkey');
      await client.query(
        `INSERT INTO audit_entry SELECT stream, $2, at, 'forged', outcome, actor_kind, actor_id, object_kind, object_id,
           address, user_agent, request_id, details, hash FROM audit_entry WHERE stream = $1 AND sequence = 4`,
        [stream, sequence],
      );
    });
    const found = await scene.chain(stream);
    expect(found).toContainEqual(expect.objectContaining({ stream, sequence, fault: 'inserted' }));
  });

  it('is found when it was inserted behind the last with a hash that fits, and the head was left as it was', async () => {
    const stream = await chainOf(3);
    await scene.write(stream, 1);
    await scene.tamper(
      `UPDATE audit_head SET sequence = 3, hash = (SELECT hash FROM audit_entry WHERE stream = $1 AND sequence = 3)
       WHERE stream = $1`,
      [stream],
    );
    expect(await scene.chain(stream)).toEqual([{ stream, sequence: 4, through: 4, fault: 'inserted' }]);
  });

  it('is found when a chain was made up for it that has no head', async () => {
    const stream = await chainOf(2);
    await scene.tamper('DELETE FROM audit_head WHERE stream = $1', [stream]);
    const headless = { stream, sequence: 2, through: 2, fault: 'headless' };
    expect(await scene.chain(stream)).toEqual([headless]);
    // By a walk over all chains too, which goes by their names.
    expect(await scene.chain()).toContainEqual(headless);
  });

  it('and another are found, both, when their contents or their numbers were swapped', async () => {
    const two = fc
      .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 2 })
      .map(([one = 1, other = 2]) => [one, other] as const);
    await fc.assert(
      fc.asyncProperty(two, async ([one, other]) => {
        const stream = await chainOf(6);
        await scene.owner(async (client) => {
          const renumber = 'UPDATE audit_entry SET sequence = $3 WHERE stream = $1 AND sequence = $2';
          await client.query(renumber, [stream, one, 0]);
          await client.query(renumber, [stream, other, one]);
          await client.query(renumber, [stream, 0, other]);
        });
        const found = await scene.chain(stream);
        for (const sequence of [one, other])
          expect(found).toContainEqual({ stream, sequence, through: sequence, fault: 'changed' });
      }),
      runs,
    );
  });

  it('is found with every other that was changed, not the first alone', async () => {
    const stream = await chainOf(1_500);
    await scene.tamper(
      `UPDATE audit_entry SET act = 'forged' WHERE stream = $1 AND sequence IN (2, 700, 1000, 1001, 1499)`,
      [stream],
    );
    await scene.tamper('DELETE FROM audit_entry WHERE stream = $1 AND sequence BETWEEN 900 AND 903', [
      stream,
    ]);
    expect(await scene.chain(stream)).toEqual(
      [
        ...[2, 700].map((sequence) => ({ sequence, through: sequence, fault: 'changed' })),
        { sequence: 900, through: 903, fault: 'missing' },
        ...[1000, 1001, 1499].map((sequence) => ({ sequence, through: sequence, fault: 'changed' })),
      ].map((finding) => ({ stream, ...finding })),
    );
  });

  it('that nobody touched is as it was written', async () => {
    const stream = await chainOf(3);
    expect(await brokenChains(scene.database.url)).not.toContain(stream);
  });
});
