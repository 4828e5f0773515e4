import { expect, it } from '@jest/globals';
import { patientFetch } from './patient-fetch.js';

const answers = (...statuses: (readonly [number, string?])[]) => {
  const left = [...statuses];
  const bodies: string[] = [];
  return {
    bodies,
    fetch: async (request: Request): Promise<Response> => {
      bodies.push(await request.text());
      const [status, retryAfter] = left.shift() ?? [200];
      return new Response('', {
        status,
        headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      });
    },
  };
};
const waited: number[] = [];
const wait = (seconds: number) => {
  waited.push(seconds);
  return Promise.resolve();
};
const post = (headers: Record<string, string> = {}) =>
  new Request('http://service.example/v1/x', { method: 'POST', body: 'the same body', headers });

it('waits as long as it is told and sends the same request again', async () => {
  const service = answers([503, '2'], [429, '1']);
  const reply = await patientFetch(service.fetch, wait)(post({ 'Idempotency-Key': 'k' }));
  expect(reply.status).toBe(200);
  expect(service.bodies).toEqual(['the same body', 'the same body', 'the same body']);
  expect(waited.splice(0)).toEqual([2, 1]);
});

it('does not repeat what might happen twice, nor wait without being told, too long or without end', async () => {
  for (const [request, ...statuses] of [
    [post(), [503, '1']],
    [post({ 'Idempotency-Key': 'k' }), [503]],
    [post({ 'Idempotency-Key': 'k' }), [429, '3600']],
    [post({ 'Idempotency-Key': 'k' }), [500, '1']],
  ] as const) {
    const service = answers(...statuses);
    expect((await patientFetch(service.fetch, wait)(request)).status).toBe(statuses[0][0]);
    expect(service.bodies).toHaveLength(1);
  }
  const service = answers(...Array.from({ length: 9 }, () => [503, '1'] as const));
  expect((await patientFetch(service.fetch, wait)(new Request('http://service.example'))).status).toBe(503);
  expect(service.bodies).toHaveLength(4);
});
