import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Injectable, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { IdempotencyStore, UnitOfWork } from '@countersign/mfa-core';
import { createInMemoryPorts } from '@countersign/mfa-testing';
import { EdgeApp, type Answer, type Call } from '../../../../test/support/edge-app.js';
import { commonProblems, CurrentUser, Idempotent, Problem, SignedIn, type UserPrincipal } from '../index.js';

class NoteRequest {
  @IsString()
  note!: string;
}

@Injectable()
class Notebook {
  written: string[] = [];
  fail: Error | undefined;
}

@Controller('notes')
class NotesController {
  constructor(private readonly notebook: Notebook) {}

  @Post()
  @SignedIn()
  @Idempotent()
  write(@Body() { note }: NoteRequest, @CurrentUser() { personId }: UserPrincipal) {
    this.notebook.written.push(note);
    if (this.notebook.fail) throw this.notebook.fail;
    return { number: this.notebook.written.length, note, by: personId, at: new Date(0) };
  }

  @Post('quiet')
  @HttpCode(204)
  @SignedIn()
  @Idempotent()
  quiet() {
    this.notebook.written.push('quiet');
  }
}

let edge: EdgeApp;
let notebook: Notebook;
let bearer: string;

async function start(settings: Parameters<typeof EdgeApp.start>[1] = {}): Promise<void> {
  edge = await EdgeApp.start([NotesController], { providers: [Notebook], ...settings });
  notebook = edge.app.get(Notebook);
  ({ bearer } = await edge.signedIn('treasurer'));
}

const post = (
  key: string | string[] | undefined,
  note: unknown,
  extra: Partial<Call> = {},
): Promise<Answer> =>
  edge.call({
    method: 'POST',
    url: '/notes',
    bearer,
    body: { note },
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    ...extra,
  });

afterEach(() => edge.close());

describe('a call with an Idempotency-Key', () => {
  beforeEach(() => start());

  test('is demanded: none, an empty, a long, a spaced or a non-ASCII one is 400 and nothing happens', async () => {
    for (const key of [undefined, '', 'x'.repeat(256), 'a b', 'schlüssel', '\t'])
      expect((await post(key, 'n')).body).toMatchObject({ status: 400 });
    expect((await post(undefined, 'n')).body.type).toBe('/problems/idempotency-key-required');
    expect(notebook.written).toEqual([]);
  });

  test('repeated returns the first result, status and body alike, and does nothing more', async () => {
    const key = randomUUID();
    const first = await post(key, 'once');
    const second = await post(key, 'once');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ number: 1, note: 'once', at: '1970-01-01T00:00:00.000Z' });
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect(notebook.written).toEqual(['once']);
  });

  test('repeated with the members of the body in another order is the same call', async () => {
    const key = randomUUID();
    await post(key, 'once');
    expect((await post(key, 'once', { body: ' { "note" : "once" } ' })).status).toBe(201);
    expect(notebook.written).toEqual(['once']);
  });

  test('an empty reply is repeated as an empty reply', async () => {
    const call: Call = {
      method: 'POST',
      url: '/notes/quiet',
      bearer,
      headers: { 'idempotency-key': randomUUID() },
    };
    const first = await edge.call(call);
    const second = await edge.call(call);
    expect([first.status, first.text, second.status, second.text]).toEqual([204, '', 204, '']);
    expect(notebook.written).toEqual(['quiet']);
  });

  test('with another body, or on another route, is 422', async () => {
    const key = randomUUID();
    await post(key, 'once');
    for (const other of [
      await post(key, 'twice'),
      await post(key, 'once', { url: '/notes?x=1' }),
      await post(key, 'once', { url: '/notes/quiet' }),
    ]) {
      expect(other.status).toBe(422);
      expect(other.body.type).toBe('/problems/idempotency-key-reused');
    }
    expect(notebook.written).toEqual(['once']);
  });

  test('is private to its caller: the same key of another person is another key', async () => {
    const key = randomUUID();
    const mine = await post(key, 'mine');
    const other = await edge.signedIn('treasurer');
    const theirs = await post(key, 'theirs', { bearer: other.bearer });
    expect(theirs.status).toBe(201);
    expect(theirs.body.by).toBe(other.personId);
    expect((await post(key, 'mine')).body).toEqual(mine.body);
  });

  test('holds across sessions of the same person', async () => {
    const { personId, bearer: first } = await edge.signedIn('treasurer');
    const second = edge.token(await edge.session(personId));
    const key = randomUUID();
    await post(key, 'once', { bearer: first });
    expect((await post(key, 'once', { bearer: second })).body.number).toBe(1);
  });

  test('that failed is not remembered: the corrected call goes through', async () => {
    const key = randomUUID();
    expect((await post(key, 7)).status).toBe(400);
    notebook.fail = new Error('broken');
    expect((await post(key, 'again')).status).toBe(500);
    notebook.fail = undefined;
    expect((await post(key, 'again')).status).toBe(201);
  });

  test('is looked at only after the caller is known', async () => {
    const key = randomUUID();
    await post(key, 'once');
    const reply = await edge.call({
      method: 'POST',
      url: '/notes',
      headers: { 'idempotency-key': key },
      body: { note: 'once' },
    });
    expect(reply.status).toBe(401);
  });

  test('twenty at once act once', async () => {
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => post(key, 'once')));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(notebook.written).toEqual(['once']);
  });

  test('text that is half a character is a 400', async () => {
    expect((await post(randomUUID(), 'x', { body: '{"note":"\\ud800"}' })).status).toBe(400);
  });
});

test('while the same key runs elsewhere the answer is 409', async () => {
  const { idempotency } = createInMemoryPorts();
  const busy: IdempotencyStore = {
    find: (scope) => idempotency.find(scope),
    save: (scope, reply) => idempotency.save(scope, reply),
    lock: () => Promise.resolve(false),
  };
  await start({ options: { idempotency: busy } });
  const reply = await post(randomUUID(), 'n');
  expect(reply.status).toBe(409);
  expect(reply.body.type).toBe('/problems/request-in-progress');
  expect(notebook.written).toEqual([]);
});

describe('the transaction', () => {
  const ports = createInMemoryPorts();
  const failing = (failures: Error[]): UnitOfWork => ({
    run: async (work) =>
      ports.unitOfWork.run(async () => {
        const result = await work();
        const failure = failures.shift();
        if (failure) throw failure;
        return result;
      }),
  });
  const startWith = (...failures: Error[]): Promise<void> =>
    start({ ports: { ...ports, unitOfWork: failing(failures) } });
  const lost = (code: string): Error =>
    new Error('wrapped', { cause: Object.assign(new Error('driver'), { code }) });

  test('that lost a race is run again, and the reply is that of the run that committed', async () => {
    await startWith(lost('40001'), lost('40P01'));
    const reply = await post(randomUUID(), 'n');
    expect(reply.status).toBe(201);
    expect(reply.body.number).toBe(3);
  });

  test('is not tried without end', async () => {
    await startWith(lost('40001'), lost('40001'), lost('40001'));
    expect((await post(randomUUID(), 'n')).status).toBe(503);
    expect(notebook.written).toHaveLength(3);
  });

  test('of a refusal that is remembered commits, and keeps no reply: the same call is judged anew', async () => {
    const ended: string[] = [];
    const unitOfWork: UnitOfWork = {
      run: async (work) => {
        const outcome = ports.unitOfWork.run(work);
        await outcome.then(
          () => ended.push('committed'),
          () => ended.push('rolled back'),
        );
        return outcome;
      },
    };
    await start({ ports: { ...ports, unitOfWork } });
    const key = randomUUID();
    for (const options of [{}, { remembered: true as const }]) {
      notebook.fail = new Problem(commonProblems.notFound, options);
      expect((await post(key, 'n')).status).toBe(404);
    }
    notebook.fail = undefined;
    expect((await post(key, 'n')).status).toBe(201);
    expect(ended).toEqual(['rolled back', 'committed', 'committed']);
  });

  test('that cannot commit gives no success: the reply waits for the commit', async () => {
    await startWith(lost('08006'));
    const reply = await post(randomUUID(), 'n');
    expect(reply.status).toBe(503);
    expect(reply.body.type).toBe('/problems/unavailable');
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(reply.text).not.toContain('"number"');
  });
});
