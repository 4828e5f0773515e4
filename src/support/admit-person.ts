import { Injectable } from '@nestjs/common';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import {
  AccountRegister,
  AddressTaken,
  PersonDirectory,
  roleAgainst,
  type Role,
} from '../accounts/accounts.module.js';
import { HoldSupport } from './hold-support.js';
import type { SupportActor } from './support-actor.js';
import { supportProblems } from './support.problems.js';

interface Wanted {
  companyId: string;
  /** Exactly as they sign in. */
  email: string;
  name?: string | undefined;
}

/** Somebody who may be given those roles. */
interface Admitted {
  personId: string;
  isNew: boolean;
  /** Roles in that company so far. */
  before: readonly Role[];
}

/** Whoever is to get a role from support: somebody who signs in here already, or is entered now. One way for every role. */
@Injectable()
export class AdmitPerson {
  constructor(
    private readonly hold: HoldSupport,
    private readonly directory: PersonDirectory,
    private readonly register: AccountRegister,
  ) {}

  /**
   * Within a unit of work, until whose end the agent and the person are locked.
   * @throws Problem `support-role-conflict`, `support-address-taken` where somebody signs in with nearly this address,
   * `invalid-request` where the name of somebody new is missing, and what HoldSupport throws
   */
  async execute(actor: SupportActor, wanted: Wanted, roles: readonly Role[]): Promise<Admitted> {
    const { companyId, email } = wanted;
    const known = await this.directory.findBySignInAddress(email);
    await this.directory.lockPeople(actor.personId, ...(known ? [known.personId] : []));
    await this.hold.execute(actor);
    if (known && known.accountName !== email) throw new Problem(supportProblems.addressTaken);
    const personId = known?.personId ?? (await this.#enter(wanted));
    const subject = await this.directory.find(personId);
    const held = (subject?.grants ?? []) as readonly { companyId: string; role: Role }[];
    const allHeld = held.map((grant) => grant.role);
    if (subject?.active !== true || roles.some((role) => roleAgainst(allHeld, role) !== undefined))
      throw new Problem(supportProblems.roleConflict);
    const before = held.filter((grant) => grant.companyId === companyId).map((grant) => grant.role);
    return { personId, isNew: known === null, before };
  }

  #enter({ name, email }: Wanted): Promise<string> {
    if (name === undefined)
      throw new Problem(commonProblems.invalidRequest, {
        errors: [{ pointer: '/name', detail: 'is needed of whoever is new' }],
      });
    return this.register.createPerson({ name, email }).catch((error: unknown) => {
      throw error instanceof AddressTaken ? new Problem(supportProblems.addressTaken) : error;
    });
  }
}
