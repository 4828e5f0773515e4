import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import {
  AccountRegister,
  AddressTaken,
  PersonDirectory,
  RequestPasswordReset,
} from '../../../accounts/accounts.module.js';
import { HoldRight } from '../../hold-right.js';
import { payeeAdminProblems } from '../../payee-admin.problems.js';
import { payeeAdmin } from '../../rights.js';

/** Who is to be added: somebody nobody knows yet. */
export interface NewPayeeAdmin {
  name: string;
  email: string;
}

/** Adds a payee admin, who sets a password by a link from their mailbox and then enrolls. */
@Injectable()
export class AddPayeeAdmin {
  constructor(
    private readonly right: HoldRight,
    private readonly register: AccountRegister,
    private readonly directory: PersonDirectory,
    private readonly passwordReset: RequestPasswordReset,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `member-address-taken`, MfaError `cooling_off`, and what HoldRight throws */
  byAdmin(
    user: UserPrincipal,
    wanted: NewPayeeAdmin & { companyId?: string | undefined },
  ): Promise<NewPayeeAdmin & { personId: string; companyId: string }> {
    return this.unitOfWork.run(async () => {
      const companyId = await this.right.forCompany(user, wanted.companyId);
      await this.right.cooledOff(user);
      return this.add(companyId, wanted, user);
    });
  }

  private async add(
    companyId: string,
    { name, email }: NewPayeeAdmin,
    { personId: actorId, sessionId, origin }: UserPrincipal,
  ): Promise<NewPayeeAdmin & { personId: string; companyId: string }> {
    const at = this.clock.now();
    const others = await this.directory.holdersOf(payeeAdmin, [companyId]);
    const personId = await this.register.createPerson({ name, email }).catch(asProblem);
    await this.register.addMembership({ personId, companyId, role: payeeAdmin });
    await this.audit.append({
      stream: `company:${companyId}`,
      at,
      act: 'payee_admin.added',
      outcome: 'success',
      actor: { kind: 'person', id: actorId },
      object: { kind: 'person', id: personId },
      origin,
      details: { session: sessionId },
    });
    const { address, userAgent } = origin;
    const details = { email, address, userAgent };
    for (const other of others)
      await this.notifier.notify({ personId: other.personId, kind: 'payee_admin_added', at, details });
    await this.passwordReset.invite({ email, origin });
    return { personId, companyId, name, email };
  }
}

function asProblem(error: unknown): never {
  throw error instanceof AddressTaken ? new Problem(payeeAdminProblems.addressTaken) : error;
}
