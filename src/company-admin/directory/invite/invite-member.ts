import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import {
  AccountRegister,
  MembersRepository,
  PersonDirectory,
  RequestPasswordReset,
} from '../../../accounts/accounts.module.js';
import { HoldCompanyRight } from '../../hold-company-right.js';
import { companyMeant, directoryAdmins } from '../../rights.js';
import { tryAgain } from '../try-again.js';
import { DirectoryLog } from '../directory-log.js';
import { InvitationsRepository } from '../invitations.repository.js';

export interface InvitedMember {
  companyId?: string | undefined;
  name: string;
  email: string;
  /** BCP 47. */
  locale?: string | undefined;
  /** IANA. */
  timeZone?: string | undefined;
}

/**
 * Invites one person. Somebody new is entered and sets a password by a link; somebody who signs in here already belongs to
 * the company when they have said so: its rules would hold for them everywhere else, too. Whoever invites is answered alike,
 * and learns nothing of who has an account here (ER-05).
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly right: HoldCompanyRight,
    private readonly directory: PersonDirectory,
    private readonly members: MembersRepository,
    private readonly register: AccountRegister,
    private readonly passwordReset: RequestPasswordReset,
    private readonly invitations: InvitationsRepository,
    private readonly log: DirectoryLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `company-required`, `access-refused`; MfaError `cooling_off` */
  execute(user: UserPrincipal, wanted: InvitedMember): Promise<void> {
    const companyId = companyMeant(user, wanted.companyId, directoryAdmins);
    return this.unitOfWork.run(async () => {
      await this.right.inCompany(user, companyId, directoryAdmins);
      await this.right.cooledOff(user);
      const known = await this.directory.findBySignInAddress(wanted.email);
      // Also whose part sleeps: they come back by being activated again, which asks for a factor first (POL-05).
      if (known && (await this.members.find(companyId, known.personId))) return;
      const personId = known?.personId ?? (await this.enter(companyId, wanted));
      if (known) {
        const invitedAt = this.clock.now();
        await this.invitations.add({ companyId, personId, invitedBy: user.personId, invitedAt });
      }
      await this.log.write(user, {
        ...{ companyId, act: 'directory.member_invited', objectId: personId },
        details: { before: null, after: known ? 'invited' : 'member' },
      });
      await this.log.tell(user, {
        ...{ companyId, kind: 'directory_invitation', about: personId, people: [personId] },
      });
      if (!known) await this.passwordReset.invite({ email: wanted.email, origin: user.origin });
    });
  }

  private async enter(companyId: string, { name, email, locale, timeZone }: InvitedMember): Promise<string> {
    const personId = await this.register
      .createPerson({
        ...{ name, email },
        ...(locale === undefined ? {} : { locale }),
        ...(timeZone === undefined ? {} : { timeZone }),
      })
      .catch(tryAgain);
    await this.register.addMembership({ personId, companyId, role: 'member' });
    return personId;
  }
}
