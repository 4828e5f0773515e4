import { Body, Controller, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EdgeApp, type Answer } from '../../../../test/support/edge-app.js';
import { ChallengeCode, Public, SixDigitCode } from '../index.js';

class Line {
  @IsString()
  @MaxLength(5)
  text!: string;
}

class Order {
  @IsInt()
  count!: number;

  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines!: Line[];
}

class Six {
  @SixDigitCode()
  code!: string;
}

class Either {
  @ChallengeCode()
  code!: string;
}

class Paging {
  @IsOptional()
  @IsString()
  after?: string;
}

class Forgotten {
  anything!: string;
}

@Controller()
class FormsController {
  @Post('order')
  @Public('a test')
  order(@Body() order: Order, @Query() _paging: Paging) {
    return { isOrder: order instanceof Order, isLine: order.lines[0] instanceof Line, order };
  }

  @Post('six')
  @Public('a test')
  six(@Body() body: Six) {
    return body;
  }

  @Post('either')
  @Public('a test')
  either(@Body() body: Either) {
    return body;
  }

  @Post('forgotten')
  @Public('a test')
  forgotten(@Body() body: Forgotten) {
    return body;
  }
}

let edge: EdgeApp;
beforeAll(async () => {
  edge = await EdgeApp.start([FormsController], {
    options: { limits: { addressRequestsPerMinute: 1_000_000 } },
  });
});
afterAll(() => edge.close());

const post = (url: string, body: unknown): Promise<Answer> =>
  edge.call({ method: 'POST', url, body: JSON.stringify(body) });

async function pointersOf(url: string, body: unknown): Promise<string[]> {
  const reply = await post(url, body);
  expect(reply.status).toBe(400);
  expect(reply.body.type).toBe('/problems/invalid-request');
  return pointersIn(reply);
}

const pointersIn = ({ body }: Answer): string[] =>
  (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);

const good = { count: 1, lines: [{ text: 'a' }] };

describe('a body', () => {
  test('in order becomes what the handler expects', async () => {
    expect((await post('/order', good)).body).toEqual({ isOrder: true, isLine: true, order: good });
  });

  test('with an unknown field is refused, at every depth (ER-06)', async () => {
    for (const field of ['isMfaVerified', 'role', 'amr', 'acr', 'userId', 'approved'])
      expect(await pointersOf('/order', { ...good, [field]: true })).toEqual([`/${field}`]);
    const nested = { ...good, lines: [{ text: 'a' }, { text: 'b', approved: true }] };
    expect(await pointersOf('/order', nested)).toEqual(['/lines/1/approved']);
  });

  test('of wrong values names each by JSON pointer and repeats none of them', async () => {
    const reply = await post('/order', { count: 'canary-1', lines: [{ text: 'canary-2' }, { text: 7 }] });
    expect(reply.text).not.toContain('canary');
    expect([...new Set(pointersIn(reply))]).toEqual(['/count', '/lines/0/text', '/lines/1/text']);
  });

  test('is not converted: a number in quotes is no number', async () => {
    expect(await pointersOf('/order', { ...good, count: '1' })).toEqual(['/count']);
  });

  test.each([[[]], [[good]], ['text'], [7], [null], [{}]])('%j is not taken for an object', async (body) => {
    expect((await post('/order', body)).status).toBe(400);
  });

  test('that is missing is refused', async () => {
    expect((await edge.call({ method: 'POST', url: '/order' })).status).toBe(400);
  });

  test('with a prototype in it is refused and changes nothing', async () => {
    const body = '{"count": 1, "lines": [], "__proto__": {"approved": true}}';
    expect((await edge.call({ method: 'POST', url: '/order', body })).status).toBe(400);
    expect(({} as { approved?: boolean }).approved).toBeUndefined();
  });

  test('with odd names is answered in pointers of RFC 6901, cut short', async () => {
    expect(await pointersOf('/order', { ...good, 'a/b~c': 1 })).toEqual(['/a~1b~0c']);
    const [pointer] = await pointersOf('/order', { ...good, ['x'.repeat(1000)]: 1 });
    expect(pointer?.length).toBeLessThanOrEqual(256);
  });

  test('with many wrong fields is answered with so many and no more', async () => {
    const fields = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`f${n}`, n]));
    expect((await pointersOf('/order', { ...good, ...fields })).length).toBeLessThanOrEqual(50);
  });

  test('meant for a DTO without rules is refused: forgetting them opens nothing', async () => {
    expect((await post('/forgotten', { anything: 'x' })).status).toBe(400);
    for (const body of ['[]', '[{}]', '"x"', '1']) expect((await post('/forgotten', body)).status).toBe(400);
  });

  test('a form without rules takes the empty object, and a call without a body', async () => {
    expect(await post('/forgotten', {})).toMatchObject({ status: 201, body: {} });
    expect((await edge.call({ method: 'POST', url: '/forgotten' })).status).toBe(201);
  });

  test('an unknown query parameter is refused too', async () => {
    expect((await edge.call({ method: 'POST', url: '/order?sort=x', body: good })).status).toBe(400);
  });
});

describe('a code (TO-10)', () => {
  const bad = [
    123456,
    '12345',
    '1234567',
    ' 123456',
    '123456\n',
    '12 456',
    '１２３４５６',
    '١٢٣٤٥٦',
    '12345a',
    '-12345',
    '1e5000',
    ['123456'],
    [1, 2, 3, 4, 5, 6],
    { code: '123456' },
    true,
    null,
    '',
  ];

  test.each(bad)('%j is no six digits', async (code) => {
    expect(await pointersOf('/six', { code })).toEqual(['/code']);
  });

  test.each(['000000', '123456', '999999'])('%s is', async (code) => {
    expect((await post('/six', { code })).body).toEqual({ code });
  });

  test('any other string is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => !/^[0-9]{6}$/.test(text)),
        async (code) => {
          expect((await post('/six', { code })).status).toBe(400);
        },
      ),
      { numRuns: 100 },
    );
  });

  const recovery = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345';
  test.each([
    '123456',
    recovery,
    recovery.toLowerCase(),
    recovery.replaceAll('-', ''),
    recovery.replaceAll('-', ' '),
  ])('a challenge takes %s', async (code) => {
    expect((await post('/either', { code })).status).toBe(201);
  });

  test.each([...bad, recovery.slice(1), `${recovery}0`, recovery.replace('A', 'Ä'), '-'.repeat(500)])(
    'a challenge does not take %j',
    async (code) => {
      expect((await post('/either', { code })).status).toBe(400);
    },
  );
});
