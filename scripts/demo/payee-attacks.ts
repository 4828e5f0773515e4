import { randomBytes } from 'node:crypto';
import type { Actor } from './actor.js';
import { tell } from './narrator.js';
import type { Phone } from './phone.js';
import { textOf, type Portal } from './portal.js';

const COUNTRY = 'US';
const TEXTS_IN_TEN_MINUTES = 5;
const GUESSES = 5;
const CODES = 1_000_000;

/** Somebody's number is texted over and over, at the service's cost and the owner's annoyance. */
export class Pumping {
  private enrollmentId: string | undefined;
  private texts = 0;

  constructor(
    private readonly thief: Actor,
    private readonly phone: Phone,
  ) {}

  /** One of the five that are sent. */
  async another(): Promise<void> {
    this.texts += 1;
    tell(`Meanwhile: text ${this.texts} of ${TEXTS_IN_TEN_MINUTES} to ${this.phone.written}.`);
    await this.phone.ready('the next of that number');
    const reply = await this.thief.call('POST', this.path, {
      ...(this.enrollmentId === undefined ? { body: this.request } : {}),
      expect: this.enrollmentId === undefined ? 201 : 200,
      show: ['sentTo', 'resendAvailableAt'],
    });
    this.phone.asked(reply);
    this.enrollmentId = textOf(reply, 'enrollmentId');
  }

  /** Begun anew or asked for again: the limit is the number's. */
  async oneTooMany(): Promise<void> {
    while (this.texts < TEXTS_IN_TEN_MINUTES) await this.another();
    tell(
      'Attack: the sixth text to one number within ten minutes. It is neither written nor sent nor paid for.',
    );
    await this.thief.call('POST', this.path, { expect: 429, problem: 'text-limit-reached' });
    this.enrollmentId = undefined;
    await this.thief.call('POST', this.path, {
      body: this.request,
      expect: 429,
      problem: 'text-limit-reached',
    });
  }

  private get path(): string {
    const { mfa } = this.thief;
    return this.enrollmentId === undefined ? `${mfa}/sms` : `${mfa}/sms/${this.enrollmentId}/resend`;
  }

  private get request(): object {
    return { country: COUNTRY, phoneNumber: this.phone.written, riskAcknowledged: true };
  }
}

/** What was right a moment ago is spent. */
export async function sameCodeAgain(actor: Actor): Promise<void> {
  tell(
    `${actor.name} steps up with a text; any act that changes money or methods asks for that when the last code is five minutes old:`,
  );
  const challengeId = await actor.stepUp('sms');
  tell(`Attack: the code ${actor.lastCode}, read over ${actor.name}'s shoulder, a second time.`);
  await actor.call('POST', `/v1/challenges/${challengeId}/answer`, {
    body: { code: actor.lastCode },
    expect: 422,
    problem: 'code-refused',
  });
}

/** Numbers that cost somebody money, or belong to nobody we may text. */
export async function numbersThatGetNoText(actor: Actor): Promise<void> {
  const numbers = [
    ['a premium number', 'US', '(900) 555-0123'],
    ['a number of another country', 'CA', '(416) 555-0123'],
    ['the same, said to be American', 'US', '+1 416 555 0123'],
    ['a number that is none', 'US', '(415) 555-012'],
  ] as const;
  for (const [what, country, phoneNumber] of numbers) {
    tell(`Attack: ${what}. Refused before it costs anything:`);
    await actor.call('POST', `${actor.mfa}/sms`, {
      body: { country, phoneNumber, riskAcknowledged: true },
      expect: 422,
      problem: 'phone-number-refused',
    });
  }
}

/** Somebody has the password of a person who never signed in, and guesses the code sent to the phone. */
export async function guessing(victim: Actor, phone: Phone): Promise<void> {
  tell(
    `Attack: ${victim.name}'s password is known, the phone is not. Five guesses, a fresh text, and then the right code:`,
  );
  const { ticket: bearer } = await victim.givePassword();
  const path = `${victim.mfa}/sms`;
  const begun = await victim.call('POST', path, {
    bearer,
    body: { country: COUNTRY, phoneNumber: phone.written, riskAcknowledged: true },
    expect: [201, 429],
    problem: 'too-many-attempts',
  });
  if (begun.status === 429) {
    tell(
      `The guesses of an earlier story have blocked ${victim.name} for 30 minutes: not even a text is sent.`,
    );
    return;
  }
  const enrollment = `${path}/${textOf(begun, 'enrollmentId')}`;
  const code = await phone.code();
  for (let guess = 1; guess <= GUESSES; guess += 1)
    await victim.call('POST', `${enrollment}/confirm`, {
      bearer,
      body: { code: wrongCode(code, guess) },
      expect: 422,
      problem: 'code-refused',
    });
  tell('A fresh text does not refill the guesses, and the right code comes too late:');
  const tooMany = { bearer, expect: 429, problem: 'too-many-attempts' };
  await victim.call('POST', `${enrollment}/resend`, tooMany);
  await victim.call('POST', `${enrollment}/confirm`, { ...tooMany, body: { code } });
}

const wrongCode = (right: string, distance: number): string =>
  String((Number(right) + distance) % CODES).padStart(right.length, '0');

/** Codes by text do not exist for who authorizes payments, by whatever route, field or name. */
export async function payorAsksForTexts(payor: Actor): Promise<void> {
  tell(
    `Attack: ${payor.name}, who pays, would rather have texts. On the payor's side there is no such route:`,
  );
  const body = { country: COUNTRY, phoneNumber: '(415) 555-0123', riskAcknowledged: true };
  await payor.call('POST', `${payor.mfa}/sms`, { body, expect: 404, problem: 'not-found' });
  tell('By the payees’ route, then, and as a challenge:');
  await payor.call('POST', '/v1/payee-admin/mfa/sms', { body, expect: 403, problem: 'access-refused' });
  await payor.call('POST', '/v1/challenges', {
    body: { method: 'sms' },
    expect: 422,
    problem: 'method-not-available',
  });
}

/** Each side's session opens the other side's doors as little as no session does. */
export async function onTheOtherSide(payee: Actor, payor: Actor): Promise<void> {
  tell(`Attack: ${payee.name}'s session at the payor's doors, and ${payor.name}'s at the payee's:`);
  const refused = { expect: 403, problem: 'access-refused' };
  await payee.call('GET', '/v1/payor/disbursements', refused);
  await payee.call('POST', `${payor.mfa}/authenticator-app`, refused);
  await payor.call('GET', '/v1/payee-admin/bank-accounts', refused);
  await payor.write('/v1/payee-admin/bank-accounts', refused);
}

/** Only the vendor itself says what became of a text: an "undelivered" would make us send it again. */
export async function forgedCallback(portal: Portal): Promise<void> {
  tell('Attack: somebody reports a text as undelivered, with a signature of their own making:');
  await portal.call('Somebody', 'POST', '/v1/texts/status/twilio', {
    headers: { 'X-Twilio-Signature': randomBytes(20).toString('base64') },
    form: {
      MessageSid: `SM${randomBytes(16).toString('hex')}`,
      MessageStatus: 'undelivered',
      ErrorCode: '30003',
    },
    expect: 403,
    problem: 'callback-not-signed',
  });
}
