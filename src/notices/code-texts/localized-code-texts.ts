import { isIP } from 'node:net';
import type { CodeText, CodeTexts } from '@countersign/mfa-core';
import type { PersonDirectory } from '../../accounts/accounts.module.js';
import { matchLocale } from '../../languages/match-locale.js';
import { catalogues } from '../messages/catalogues.js';
import { say } from '../messages/say.js';
import { toTextLetters } from '../text-letters.js';

/**
 * CodeTexts in the language of whoever reads them. The last line binds the code to our site, in the format of origin-bound
 * one-time codes (https://wicg.github.io/sms-one-time-codes): a phone then offers it on our pages and on no imitation of them.
 */
export class LocalizedCodeTexts implements CodeTexts {
  readonly #host: string | null;

  constructor(
    private readonly people: Pick<PersonDirectory, 'readerOf'>,
    private readonly options: { serviceName: string; publicUrl: string },
  ) {
    const { hostname } = new URL(options.publicUrl);
    // The format knows names only.
    this.#host = isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? hostname : null;
  }

  async write({ personId, code, purpose, payment }: Parameters<CodeTexts['write']>[0]): Promise<CodeText> {
    const locale = matchLocale([(await this.people.readerOf(personId)).locale]);
    const { codes, frame } = catalogues[locale];
    const paid = payment && {
      amount: new Intl.NumberFormat(locale, { style: 'currency', currency: payment.currency }).format(
        payment.amount as `${number}`,
      ),
      payee: payment.payee,
    };
    const message = codes[purpose === 'countersign' && payment ? 'payment' : purpose];
    const words = say(locale, message, {
      ...{ service: this.options.serviceName, code, amount: '', payee: '', ...paid },
      others: payment?.others ?? 0,
    });
    const text = toTextLetters(words);
    return {
      body: this.#host === null ? text : `${text}\n@${this.#host} #${code}`,
      locale,
      payment: paid && {
        amount: toTextLetters(paid.amount),
        payee:
          payment.others === 0
            ? payment.payee
            : new Intl.ListFormat(locale).format([
                payment.payee,
                say(locale, frame.more, { more: payment.others }),
              ]),
      },
    };
  }
}
