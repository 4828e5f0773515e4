import { Injectable } from '@nestjs/common';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { AccountRegister, AddressTaken } from '../accounts/accounts.module.js';
import { supportProblems } from './support.problems.js';

/** Somebody whom support enters because they are not here yet. */
@Injectable()
export class EnterPerson {
  constructor(private readonly register: AccountRegister) {}

  /** Their id. @throws Problem `invalid-request` where the name is missing, `support-address-taken` */
  execute({ name, email }: { name?: string | undefined; email: string }): Promise<string> {
    if (name === undefined)
      throw new Problem(commonProblems.invalidRequest, {
        errors: [{ pointer: '/name', detail: 'is needed of whoever is new' }],
      });
    return this.register.createPerson({ name, email }).catch((error: unknown) => {
      throw error instanceof AddressTaken ? new Problem(supportProblems.addressTaken) : error;
    });
  }
}
