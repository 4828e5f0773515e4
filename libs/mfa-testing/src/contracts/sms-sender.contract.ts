import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmsSendError, type SmsSender, type TextToSend } from '@countersign/mfa-core';

/** Ways for a vendor to fail: two certain ones, and an answer that gets lost before or after the text was taken. */
export type VendorFailure = 'refused' | 'unavailable' | 'lost_before_taken' | 'lost_after_taken';

/** A sender with its vendor, fresh for each test. */
export interface OpenSmsSender {
  sender: SmsSender;
  /** What has reached phones, oldest first. */
  taken(): readonly { to: string; body: string }[];
  /** The vendor's next sending fails so. */
  failNext(failure: VendorFailure): void;
  /** Keys and passwords that must show nowhere. */
  secrets: readonly string[];
  close(): Promise<void>;
}

export interface SmsSenderTraits {
  /** False for a vendor that sends codes alone. */
  carriesNotices?: boolean;
  /** False for a sender with nothing behind it that could fail. */
  canFail?: boolean;
}

interface Stage {
  readonly open: OpenSmsSender;
  readonly sender: SmsSender;
}

const HOUR_MS = 3_600_000;
let sequence = 0;

/** A text that no other test has: number, code and words are its own. */
function text(change: Partial<TextToSend> = {}): TextToSend {
  sequence += 1;
  const code = String(100_000 + ((sequence * 7_919) % 900_000));
  const to = `+1415555${String(sequence).padStart(4, '0')}`;
  const body = `Countersign: ${code} is your code. Nobody of ours will ask for it.`;
  return { id: `text-${sequence}`, to, body, locale: 'en-US', code, payment: null, ...change };
}

const paymentText = (): TextToSend => {
  const payment = { amount: 'USD 125000.00', payee: 'Kessler Drywall' };
  const { code, ...rest } = text({ payment });
  return {
    ...rest,
    code,
    body: `Countersign: ${String(code)} pays ${payment.amount} to ${payment.payee}.`,
  };
};

const justNow = (): Date => new Date(Date.now() - 1_000);

/** What every SmsSender promises, whatever vendor is behind it: docs/adding-an-sms-vendor.md says why. */
export function describeSmsSenderContract(
  name: string,
  open: () => Promise<OpenSmsSender>,
  { carriesNotices = true, canFail = true }: SmsSenderTraits = {},
): void {
  describe(`${name} as SmsSender`, () => {
    let opened: OpenSmsSender;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    const stage: Stage = {
      get open() {
        return opened;
      },
      get sender() {
        return opened.sender;
      },
    };
    describeSending(stage, carriesNotices);
    describeFinding(stage);
    if (canFail) describeFailing(stage);
  });
}

function describeSending(stage: Stage, carriesNotices: boolean): void {
  it('has a name that fits into a path and a log', () => {
    expect(stage.sender.name).toMatch(/^[a-z][a-z0-9-]{0,31}$/);
  });

  it('hands a text to its vendor once, with our own code in it, and returns the vendor’s id', async () => {
    const sent = text();
    const { vendorId } = await stage.sender.send(sent);
    expect(vendorId).toMatch(/\S/);
    expect(stage.open.taken()).toEqual([
      expect.objectContaining({ to: sent.to, body: expect.stringContaining(String(sent.code)) }),
    ]);
  });

  it('shows amount and payee in the text of a payment (SM-13)', async () => {
    const sent = paymentText();
    await stage.sender.send(sent);
    for (const shown of [sent.code, sent.payment?.amount, sent.payment?.payee])
      expect(stage.open.taken()[0]?.body).toContain(shown);
  });

  it('sends a newer code to the same number with the newer code alone in it (SM-06)', async () => {
    const older = text();
    const newer = text({ to: older.to });
    const ids = [await stage.sender.send(older), await stage.sender.send(newer)];
    expect(new Set(ids.map(({ vendorId }) => vendorId)).size).toBe(2);
    const bodies = stage.open.taken().map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toContain(newer.code);
    expect(bodies[1]).not.toContain(older.code);
  });

  it('keeps texts that are sent at once apart', async () => {
    const texts = Array.from({ length: 20 }, () => text());
    const ids = await Promise.all(texts.map(async (one) => (await stage.sender.send(one)).vendorId));
    expect(new Set(ids).size).toBe(20);
    for (const { to, code } of texts)
      expect(
        stage.open.taken().filter((one) => one.to === to && one.body.includes(String(code))),
      ).toHaveLength(1);
  });

  if (carriesNotices)
    it('sends a notice, which has no code, word for word', async () => {
      const sent = text({ code: null, body: 'Countersign: your authenticator app was replaced.' });
      await stage.sender.send(sent);
      expect(stage.open.taken()).toEqual([expect.objectContaining({ to: sent.to, body: sent.body })]);
    });
  else
    it('refuses a notice, for it could only send a code', async () => {
      const sent = text({ code: null, body: 'Countersign: your authenticator app was replaced.' });
      expect((await errorOf(stage.sender.send(sent))).failure).toBe('refused');
      expect(await stage.sender.find({ ...sent, since: justNow() })).toBeNull();
      expect(stage.open.taken()).toEqual([]);
    });

  it('hears without an error that a code was answered, also of a text it does not know', async () => {
    const { vendorId } = await stage.sender.send(text());
    await stage.sender.answered?.(vendorId);
    await stage.sender.answered?.('unknown');
    expect(stage.open.taken()).toHaveLength(1);
  });

  it('shows no key of its vendor when it is printed', () => {
    const printed = inspect(stage.sender, { depth: 10, showHidden: true }) + JSON.stringify(stage.sender);
    for (const secret of stage.open.secrets) expect(printed).not.toContain(secret);
  });
}

function describeFinding(stage: Stage): void {
  it('finds nothing before a text was sent, and its id after, without sending anything', async () => {
    const sent = text();
    const since = justNow();
    expect(await stage.sender.find({ ...sent, since })).toBeNull();
    expect(stage.open.taken()).toEqual([]);
    const { vendorId } = await stage.sender.send(sent);
    expect(await stage.sender.find({ ...sent, since })).toEqual({ vendorId });
    expect(await stage.sender.find({ ...sent, since })).toEqual({ vendorId });
    expect(stage.open.taken()).toHaveLength(1);
  });

  it('finds no text to another number', async () => {
    await stage.sender.send(text());
    expect(await stage.sender.find({ ...text(), since: justNow() })).toBeNull();
  });

  it('does not take an earlier text with the same words to the same number for the one it seeks', async () => {
    const earlier = text();
    await stage.sender.send(earlier);
    const sought = { ...earlier, id: `${earlier.id}-again`, since: new Date(Date.now() + HOUR_MS) };
    expect(await stage.sender.find(sought)).toBeNull();
  });

  it('finds one of many that went out at once', async () => {
    const texts = Array.from({ length: 10 }, () => text());
    const ids = await Promise.all(texts.map((one) => stage.sender.send(one)));
    expect(await stage.sender.find({ ...texts[6]!, since: justNow() })).toEqual(ids[6]);
  });
}

function describeFailing(stage: Stage): void {
  it.each(['refused', 'unavailable'] as const)(
    'says %s where the vendor certainly took nothing',
    async (failure) => {
      const sent = text();
      stage.open.failNext(failure);
      expect(await errorOf(stage.sender.send(sent))).toMatchObject({ failure });
      expect(stage.open.taken()).toEqual([]);
      expect(await stage.sender.find({ ...sent, since: justNow() })).toBeNull();
    },
  );

  it('does not try again by itself: that would be another charge', async () => {
    stage.open.failNext('unavailable');
    await errorOf(stage.sender.send(text()));
    expect(stage.open.taken()).toEqual([]);
  });

  it('sends the same text when the vendor is back', async () => {
    const sent = text();
    stage.open.failNext('unavailable');
    await errorOf(stage.sender.send(sent));
    const { vendorId } = await stage.sender.send(sent);
    expect(await stage.sender.find({ ...sent, since: justNow() })).toEqual({ vendorId });
    expect(stage.open.taken()).toHaveLength(1);
  });

  it('says uncertain where the answer got lost, and then finds the text that was taken all the same', async () => {
    const sent = text();
    stage.open.failNext('lost_after_taken');
    expect(await errorOf(stage.sender.send(sent))).toMatchObject({ failure: 'uncertain' });
    expect(await stage.sender.find({ ...sent, since: justNow() })).toEqual({
      vendorId: expect.stringMatching(/\S/),
    });
    expect(stage.open.taken()).toHaveLength(1);
  });

  it('says uncertain where the request got lost, finds nothing, and sends it once', async () => {
    const sent = text();
    stage.open.failNext('lost_before_taken');
    expect(await errorOf(stage.sender.send(sent))).toMatchObject({ failure: 'uncertain' });
    expect(await stage.sender.find({ ...sent, since: justNow() })).toBeNull();
    await stage.sender.send(sent);
    expect(stage.open.taken()).toHaveLength(1);
  });

  it.each(['refused', 'unavailable', 'lost_before_taken', 'lost_after_taken'] as const)(
    'tells nothing of number, code, words, payee or keys in its error: %s (LG-03)',
    async (failure) => {
      const sent = paymentText();
      stage.open.failNext(failure);
      const error = await errorOf(stage.sender.send(sent));
      const told = [
        inspect(error, { depth: 10, showHidden: true }),
        JSON.stringify(error),
        error.stack,
      ].join();
      const { to, body, code, payment } = sent;
      for (const secret of [
        to,
        to.slice(1),
        code,
        body,
        payment!.payee,
        payment!.amount,
        ...stage.open.secrets,
      ])
        expect(told).not.toContain(secret);
    },
  );
}

async function errorOf(sending: Promise<unknown>): Promise<SmsSendError> {
  const outcome = await sending.then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(SmsSendError);
  return outcome as SmsSendError;
}
