import { describe, expect, it } from '@jest/globals';
import { MemberFileRefused, readMemberFile, type MemberFault } from './member-file.js';

const faultsOf = (content: string | Uint8Array): readonly MemberFault[] => {
  try {
    readMemberFile(typeof content === 'string' ? Buffer.from(content) : content);
  } catch (error) {
    if (error instanceof MemberFileRefused) return error.faults;
    throw error;
  }
  throw new Error('it was read');
};
const places = (content: string): unknown[] => faultsOf(content).map(({ line, column }) => [line, column]);

describe('a member file', () => {
  it('has its columns in any order, and what is optional left out or empty', () => {
    const content =
      'Email,NAME,time_zone,locale\nann@x.example,Ann Ray,America/Toronto,fr-CA\nbo@x.example,Bo,,\n';
    expect(readMemberFile(Buffer.from(content))).toEqual([
      { line: 2, name: 'Ann Ray', email: 'ann@x.example', timeZone: 'America/Toronto', locale: 'fr-CA' },
      { line: 3, name: 'Bo', email: 'bo@x.example', timeZone: null, locale: 'en-US' },
    ]);
    expect(readMemberFile(Buffer.from('name;email\nAnn;ann@x.example'))).toHaveLength(1);
  });

  it.each([
    ['is empty', '', null],
    ['has no row', 'name,email\n', null],
    ['lacks a column', 'name,mail\nAnn,ann@x.example\n', 1],
    ['has a column twice', 'name,email,email\nAnn,a@x.example,b@x.example\n', 1],
    ['has a column that is none of ours', 'name,email,password\nAnn,a@x.example,secret\n', 1],
  ])('is refused as a whole where it %s', (_, content, line) => {
    for (const fault of faultsOf(content)) expect(fault.line).toBe(line);
  });

  it('names every row that is wrong, and quotes none', () => {
    const content = [
      'name,email,locale,time_zone',
      'Ann,ann@x.example,,',
      ',nobody@x.example,,',
      'Cy,not an address,,',
      'Di,di@x.example,tlh,',
      'Ed,ed@x.example,,Europe/Nowhere',
      'Flo,ANN@x.example,,',
      'Gil,gil@x.example',
      `${'x'.repeat(101)},hal@x.example,,`,
      'Ida\u202E,ida@x.example,,',
    ].join('\n');
    expect(places(content)).toEqual([
      [3, 'name'],
      [4, 'email'],
      [5, 'locale'],
      [6, 'time_zone'],
      [7, 'email'],
      [8, null],
      [9, 'name'],
      [10, 'name'],
    ]);
    expect(JSON.stringify(faultsOf(content))).not.toMatch(/not an address|tlh|ANN/);
  });

  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x'])('takes no formula: %s', (cell) => {
    expect(places(`name,email\n"${cell}",a@x.example\n`)).toEqual([[2, 'name']]);
  });

  it('is refused above ten thousand people, in less than two seconds, and read below', () => {
    const rows = (count: number): Buffer =>
      Buffer.from(
        `name,email\n${Array.from({ length: count }, (_, n) => `Member ${n},m${n}@x.example`).join('\n')}`,
      );
    const began = performance.now();
    expect(faultsOf(rows(100_000))).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(readMemberFile(rows(10_000))).toHaveLength(10_000);
  });
});
