import { Inject, Injectable } from '@nestjs/common';
import { IdGenerator, SecretBox, type Notice, type Notifier } from '@countersign/mfa-core';
import { PersonDirectory } from '../accounts/accounts.module.js';
import { NoticesRepository, type StoredNotice } from './notices.repository.js';

/** What nobody but the holder of the sign-in address may read: whoever has it may set a new password. */
const FOR_SIGN_IN_ADDRESS_ALONE = ['link'];

/**
 * Writes what a person is to be told, one row an address, in the transaction of the act: told if it happened, and only
 * then (LC-03). Delivery takes the rows from there.
 */
@Injectable()
export class NoticeOutbox implements Notifier {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly people: PersonDirectory,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
  ) {}

  async notify({ personId, kind, at, details }: Notice): Promise<void> {
    const addresses = await this.people.addressesOf(personId);
    const withoutLink = Object.fromEntries(
      Object.entries(details).filter(([name]) => !FOR_SIGN_IN_ADDRESS_ALONE.includes(name)),
    );
    await this.notices.add(
      addresses.map(({ id: addressId, isSignIn }) => {
        const id = this.ids.next();
        const text = JSON.stringify(isSignIn ? details : withoutLink);
        const sealedDetails = this.secretBox.seal(Buffer.from(text), contextOf(id));
        return { id, personId, addressId, kind, at, sealedDetails };
      }),
    );
  }

  /** The details of a stored notice. Throws when they were altered or moved from another row (SR-02). */
  open(notice: StoredNotice): Notice['details'] {
    const opened = this.secretBox.open(notice.sealedDetails, contextOf(notice.id));
    return JSON.parse(Buffer.from(opened).toString('utf8')) as Notice['details'];
  }
}

const contextOf = (noticeId: string): string[] => ['notice', noticeId];
