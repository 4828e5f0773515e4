import { describe, expect, it } from '@jest/globals';
import { describeSmsSenderContract } from '@countersign/mfa-testing';
import { LocalSmsSender } from './local-sms-sender.js';
import type { LocalTextInbox } from './local-text-inbox.js';

class MemoryInbox implements LocalTextInbox {
  readonly texts = new Map<string, { to: string; body: string }>();

  async keep({ id, to, body }: { id: string; to: string; body: string }): Promise<boolean> {
    const isNew = !this.texts.has(id);
    if (isNew) this.texts.set(id, { to, body });
    return isNew;
  }

  async has(id: string): Promise<boolean> {
    return this.texts.has(id);
  }
}

const text = {
  id: 'text-1',
  to: '+14155550123',
  body: 'Countersign: 012345',
  code: '012345',
  payment: null,
  locale: 'en-US',
};

describeSmsSenderContract(
  'LocalSmsSender',
  async () => {
    const inbox = new MemoryInbox();
    return {
      sender: new LocalSmsSender({ inbox, production: false }),
      taken: () => [...inbox.texts.values()],
      failNext: (failure) => {
        throw new Error(`there is no vendor that could fail (${failure})`);
      },
      secrets: [],
      close: () => Promise.resolve(),
    };
  },
  { canFail: false },
);

describe('the local sender', () => {
  it('lets one event arrive once, however often it is sent', async () => {
    const inbox = new MemoryInbox();
    const printed: string[] = [];
    const sender = new LocalSmsSender({ inbox, production: false, print: (line) => printed.push(line) });
    const ids = [await sender.send(text), await sender.send({ ...text, body: 'something else' })];
    expect(ids[0]).toEqual(ids[1]);
    expect([...inbox.texts.values()]).toEqual([{ to: text.to, body: text.body }]);
    expect(printed).toEqual([`text to ${text.to}: ${text.body}`]);
  });

  it('refuses production', () => {
    expect(() => new LocalSmsSender({ inbox: new MemoryInbox(), production: true })).toThrow(/every code/);
  });
});
