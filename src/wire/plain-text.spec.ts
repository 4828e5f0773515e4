import { describe, expect, it } from '@jest/globals';
import { validate } from 'class-validator';
import { Name, PlainText, Reason } from './plain-text.js';

class Form {
  @PlainText(10)
  note: unknown;

  @Reason()
  reason: unknown;
}

const wrong = async (note: unknown, reason: unknown): Promise<string[]> =>
  (await validate(Object.assign(new Form(), { note, reason }))).map(({ property }) => property);

describe('words of people', () => {
  it('may be of any language', async () => {
    expect(await wrong('Größe 50 %', 'اولین قسط، طبق قرارداد')).toEqual([]);
    expect(await wrong('', '支払い 👷🏽‍♀️')).toEqual([]);
  });

  it.each([
    ['U+0000, which the database cannot hold', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a mark that turns the text around', 'pay \u202E00.001'],
    ['half a surrogate pair', 'a\uD800'],
    ['a number', 12],
    ['a list', ['a']],
    ['nothing at all', undefined],
  ])('are refused with %s', async (_, value) => {
    expect(await wrong(value, value)).toEqual(['note', 'reason']);
  });

  it('name somebody or something, and so are not empty', async () => {
    class Named {
      @Name(10)
      name: unknown;
    }
    const holds = async (name: unknown) =>
      (await validate(Object.assign(new Named(), { name }))).length === 0;
    expect([await holds('O’Neill'), await holds(''), await holds(' \u3000')]).toEqual([true, false, false]);
  });

  it('end at their length, and a reason says something', async () => {
    expect(await wrong('x'.repeat(11), 'x'.repeat(501))).toEqual(['note', 'reason']);
    expect(await wrong('', ' \u3000')).toEqual(['reason']);
  });
});
