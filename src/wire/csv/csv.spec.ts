import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CsvRefused, readCsv } from './read-csv.js';
import { writeCsv } from './write-csv.js';

const rowsOf = (content: string | Uint8Array, atMost = 100) =>
  readCsv(typeof content === 'string' ? Buffer.from(content) : content, atMost);
const refusalOf = (content: string | Uint8Array, atMost?: number): CsvRefused => {
  try {
    rowsOf(content, atMost);
  } catch (error) {
    if (error instanceof CsvRefused) return error;
    throw error;
  }
  throw new Error('it was read');
};
async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

describe('reading', () => {
  it('numbers rows as an editor numbers lines, also after cells of several lines', () => {
    expect(rowsOf('a,b\n1,"x\ny"\n\n2,z\n').map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, '1', 'x\ny'],
      [5, '2', 'z'],
    ]);
  });

  it.each([
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no line end at the end', 'a,b\n1,2'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a,b\n1,2\n', 'utf16le')])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('a,b\n1,2\n', 'utf16le').swap16()])],
  ])('takes %s', (_, content) => {
    expect(rowsOf(content).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['Latin-1', Buffer.from('name,email\nRen\xe9,r@x.example\n', 'latin1'), 2],
    ['NUL', 'a,b\n1,2\0\n', 2],
    ['half of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]), null],
  ])('refuses %s', (_, content, line) => {
    expect(refusalOf(content).line).toBe(line);
  });

  it('refuses a quote that does not close, and says where', () => {
    const { detail, line } = refusalOf('a,b\n1,2\n"x,3\n4,5\n');
    expect(detail).toMatch(/quote/);
    expect(line).toBeGreaterThanOrEqual(3);
  });

  it('stops at the bound, quickly, whatever follows', () => {
    const began = performance.now();
    const { detail } = refusalOf(`name,email\n${'a,b@example.com\n'.repeat(100_000)}`, 10_001);
    expect(detail).toMatch(/more than 10000 rows/);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('takes a row of thousands of commas and a cell of ten thousand characters for what they are', () => {
    expect(rowsOf(`a\n${','.repeat(5_000)}\n`)[1]?.cells).toHaveLength(5_001);
    expect(rowsOf(`a\n"${'x'.repeat(10_000)}"\n`)[1]?.cells[0]).toHaveLength(10_000);
  });
});

describe('writing', () => {
  it('makes harmless what a spreadsheet would run, and keeps the rest', async () => {
    const file = await buffer(
      writeCsv(
        ['name', 'note'],
        each([
          ['=cmd|calc', '+1'],
          ['-2', '@x'],
          ['Ann "Q", Ltd', 'a\nb'],
          ['\u202Eevil', null],
        ]),
      ),
    );
    expect(file.toString().startsWith('\uFEFFname,note\r\n')).toBe(true);
    expect(
      readCsv(file, 10)
        .slice(1)
        .map(({ cells }) => cells),
    ).toEqual([
      ["'=cmd|calc", "'+1"],
      ["'-2", "'@x"],
      ['Ann "Q", Ltd', 'a\nb'],
      ['\u202Eevil', ''],
    ]);
  });

  it('is read back as it was written, but for formulas', async () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter(
        (one) =>
          !one.includes('\0') && !one.includes('\r') && !/^[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]/.test(one),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('x', 'y'), cell), { minLength: 1 }),
        async (rows) => {
          const file = await buffer(writeCsv(['a', 'b'], each(rows)));
          const back = readCsv(file, 1_000).map(({ cells }) => [...cells]);
          expect(back).toEqual([['a', 'b'], ...rows]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes a hundred thousand rows no faster than they are read', async () => {
    let made = 0;
    async function* many(): AsyncGenerator<string[]> {
      for (; made < 100_000; made += 1) yield await Promise.resolve(['member', `m${made}@example.com`]);
    }
    const csv = writeCsv(['a', 'b'], many());
    const reader = csv[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await reader.next();
    await new Promise((done) => setTimeout(done, 50));
    expect(made).toBeLessThan(20_000);
    let lines = 0;
    for (let next = first; !next.done; next = await reader.next())
      lines += next.value.toString().split('\n').length - 1;
    expect(made).toBe(100_000);
    expect(lines).toBe(100_001);
  });
});
