import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  FactorStore,
  IdGenerator,
  SecretBox,
  limits,
  phoneNumberOf,
  secondsBefore,
  type Factor,
  type Notice,
  type Notifier,
  type PhoneNumber,
} from '@countersign/mfa-core';
import { PersonDirectory } from '../accounts/accounts.module.js';
import { JobsRepository } from '../delivery/delivery.module.js';
import { detailsContext, recipientContext } from './notice-contexts.js';
import { isTexted } from './notice-texts.js';
import { NoticesRepository, type StoredNotice } from './notices.repository.js';
import type { Reader } from './render-notice.js';

/** What nobody but the holder of the sign-in address may read: whoever has it may set a password or enroll. */
const FOR_SIGN_IN_ADDRESS_ALONE = ['link', 'code'];

/** Of the former numbers those given up last; whoever changes one again and again must not have every one texted. Ours. */
const FORMER_NUMBERS_TOLD = 2;

interface Recipient {
  addressId: string | null;
  channel: StoredNotice['channel'];
  /** An address, or JSON of a PhoneNumber. */
  to: string;
  details: Notice['details'];
}

/**
 * Writes what a person is to be told, one row an address or number, in the transaction of the act: told if it happened,
 * and only then (LC-03). The queue has each from the commit on.
 *
 * Addresses and numbers are read at this moment and kept with the row. Whoever removes one tells first and removes
 * afterwards, in the same unit of work: so the one that goes hears of it too (LC-04).
 */
@Injectable()
export class NoticeOutbox implements Notifier {
  readonly #logger = new Logger('Notices');

  constructor(
    private readonly notices: NoticesRepository,
    private readonly jobs: JobsRepository,
    private readonly people: PersonDirectory,
    @Inject(FactorStore) private readonly factors: FactorStore,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
  ) {}

  async notify(notice: Notice): Promise<void> {
    const { personId, kind, at } = notice;
    const recipients = [...(await this.#mailed(notice)), ...(await this.#texted(notice))];
    const rows = recipients.map(({ addressId, channel, to, details }) => {
      const id = this.ids.next();
      const sealedTo = this.secretBox.seal(Buffer.from(to), recipientContext(id));
      const sealedDetails = this.secretBox.seal(Buffer.from(JSON.stringify(details)), detailsContext(id));
      return { id, personId, addressId, channel, kind, at, sealedTo, sealedDetails };
    });
    await this.notices.add(rows);
    await this.jobs.add(rows.map(({ id }) => ({ task: 'notice', id })));
  }

  /** The details of a stored notice. Throws when they were altered or moved from another row (SR-02). */
  open(notice: Pick<StoredNotice, 'id' | 'sealedDetails'>): Notice['details'] {
    if (notice.sealedDetails === null) return {};
    const opened = this.secretBox.open(notice.sealedDetails, detailsContext(notice.id));
    return JSON.parse(Buffer.from(opened).toString('utf8')) as Notice['details'];
  }

  /** In which language and time zone a person is told things. */
  readerOf(personId: string): Promise<Reader> {
    return this.people.readerOf(personId);
  }

  /** The mail address, or the number, it goes to; null for one of before there was a delivery. */
  recipientOf({ id, sealedTo }: Pick<StoredNotice, 'id' | 'sealedTo'>): string | null {
    if (sealedTo === null) return null;
    return Buffer.from(this.secretBox.open(sealedTo, recipientContext(id))).toString('utf8');
  }

  async #mailed({ personId, kind, details }: Notice): Promise<Recipient[]> {
    const { to, ...rest } = details;
    // An address that proves itself is not the person's yet, and its token is for nobody else.
    if (kind === 'address_confirmation')
      return [{ addressId: null, channel: 'email', to: String(to), details: rest }];
    const withoutSecrets = Object.fromEntries(
      Object.entries(details).filter(([name]) => !FOR_SIGN_IN_ADDRESS_ALONE.includes(name)),
    );
    const addresses = await this.people.addressesOf(personId);
    return addresses
      .filter(({ isSignIn }) => isSignIn || kind !== 'enrollment_code_issued')
      .map(({ id: addressId, address, isSignIn }) => ({
        addressId,
        channel: 'email',
        to: address,
        details: isSignIn ? details : withoutSecrets,
      }));
  }

  /** Every number of the person, and the last two they gave up within 30 days (LC-04), each once. */
  async #texted({ personId, kind, at, details }: Notice): Promise<Recipient[]> {
    if (!isTexted(kind)) return [];
    const factors = await this.factors.textFactors(personId, secondsBefore(at, limits.formerNumberSeconds));
    const current = this.#numbersOf(factors.filter(({ endedAt }) => endedAt === null));
    const former = this.#numbersOf(factors.filter(({ endedAt }) => endedAt !== null).sort(lastEndedFirst));
    const given = [...former].filter(([e164]) => !current.has(e164)).slice(0, FORMER_NUMBERS_TOLD);
    const numbers = new Map([...current, ...given]);
    const { method = null } = details;
    return [...numbers.values()].map((number) => ({
      addressId: null,
      channel: 'text',
      to: JSON.stringify(number),
      details: { method },
    }));
  }

  #numbersOf(factors: readonly Factor[]): Map<string, PhoneNumber> {
    const numbers = factors.map((factor) => this.#numberOf(factor)).filter((number) => number !== null);
    return new Map(numbers.map((number) => [number.e164, number]));
  }

  /** A former number whose key is gone must not stand in the way of what is told: a reset, a loss. */
  #numberOf(factor: Factor): PhoneNumber | null {
    try {
      return phoneNumberOf(this.secretBox, factor);
    } catch (error) {
      this.#logger.error({ factor: factor.id, err: error }, 'a number could not be read, and is not told');
      return null;
    }
  }
}

const lastEndedFirst = (one: Factor, other: Factor): number => Number(other.endedAt) - Number(one.endedAt);
