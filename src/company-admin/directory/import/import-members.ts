import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import {
  BulkMembersRepository,
  PersonDirectory,
  type BulkPerson,
} from '../../../accounts/accounts.module.js';
import { addressKeyOf } from '../../../accounts/directory/address-key.js';
import { Mailings } from '../../../mailings/mailings.module.js';
import { HoldCompanyRight } from '../../hold-company-right.js';
import { companyMeant, directoryAdmins } from '../../rights.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { DirectoryLog } from '../directory-log.js';
import { tryAgain } from '../try-again.js';
import { directoryProblems } from '../directory.problems.js';
import { MemberFileRefused, readMemberFile, type MemberFault, type MemberRow } from './member-file.js';

/** Of the rows that are wrong so many are named; nobody mends more at once. Ours. */
const NAMED_AT_MOST = 1_000;

export interface Imported {
  invited: number;
  unchanged: number;
  mailingId: string | null;
}

/**
 * Enters the people of a file, all or none: one transaction, answered at once, the mails to them go out behind. As with one
 * invitation, who has an account here already is asked, and whoever imports is not told who that is.
 */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly right: HoldCompanyRight,
    private readonly bulk: BulkMembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly directory: PersonDirectory,
    private readonly mailings: Mailings,
    private readonly log: DirectoryLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `member-file-refused` by row, `company-required`, `access-refused`; MfaError `cooling_off` */
  execute(user: UserPrincipal, wanted: string | undefined, file: Uint8Array): Promise<Imported> {
    const companyId = companyMeant(user, wanted, directoryAdmins);
    const rows = read(file);
    return this.unitOfWork.run(async () => {
      await this.right.inCompany(user, companyId, directoryAdmins);
      await this.right.cooledOff(user);
      await this.bulk.takeTurn(companyId);
      const people = rows.map((row) => this.personOf(row));
      const keys = people.map(({ addressKey }) => addressKey);
      const newcomers = await this.bulk.enter(companyId, people, this.clock.now()).catch(tryAgain);
      const known = await this.bulk.known(companyId, keys);
      const entered = people.filter(({ addressKey }) => newcomers.has(addressKey));
      const others = [...known].filter(([key, one]) => !newcomers.has(key) && !one.isMember);
      const asked = await this.invitations.addAll(
        companyId,
        others.map(([, { personId }]) => personId),
        { personId: user.personId, now: this.clock.now() },
      );
      const recipients = [...entered.map(({ personId }) => personId), ...asked];
      const mailingId = await this.tell(user, companyId, recipients);
      const [invited, unchanged] = [recipients.length, rows.length - recipients.length];
      const sha256 = createHash('sha256').update(file).digest('hex');
      await this.log.write(user, {
        ...{ companyId, act: 'directory.members_imported', objectId: companyId },
        details: { before: null, after: `${invited} invited, ${unchanged} unchanged`, sha256 },
      });
      return { invited, unchanged, mailingId };
    });
  }

  private async tell(user: UserPrincipal, companyId: string, recipients: string[]): Promise<string | null> {
    if (recipients.length === 0) return null;
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? null;
    const by = (await this.directory.personNames([user.personId])).get(user.personId) ?? null;
    return this.mailings.begin({
      ...{ companyId, kind: 'directory_invitation', details: { company, by }, recipients },
    });
  }

  private personOf({ name, email, locale, timeZone }: MemberRow): BulkPerson {
    const [personId, addressId] = [this.ids.next(), this.ids.next()];
    return { personId, addressId, name, email, addressKey: addressKeyOf(email), locale, timeZone };
  }
}

function read(file: Uint8Array): MemberRow[] {
  try {
    return readMemberFile(file);
  } catch (error) {
    if (!(error instanceof MemberFileRefused)) throw error;
    const { faults } = error;
    throw new Problem(directoryProblems.fileRefused, {
      errors: faults
        .slice(0, NAMED_AT_MOST)
        .map(({ detail, ...place }) => ({ pointer: pointerOf(place), detail })),
      extension: { total: faults.length },
    });
  }
}

/** `/rows/<line>/<column>`: lines as an editor counts them. */
const pointerOf = ({ line, column }: Pick<MemberFault, 'line' | 'column'>): string =>
  ['', 'rows', ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join('/');
