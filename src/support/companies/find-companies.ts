import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { HoldSupport } from '../hold-support.js';
import type { SupportActor } from '../support-actor.js';
import { supportProblems } from '../support.problems.js';

/** Whoever finds more looks for a longer part of the name. */
const FOUND_AT_MOST = 50;

type Found = Awaited<ReturnType<PersonDirectory['companiesNamed']>>[number];
type Holder = Awaited<ReturnType<PersonDirectory['holdersOf']>>[number];

export interface CompanyForSupport extends Found {
  mfaPolicyAvailable: boolean;
  paymentsAdmins: Holder[];
  payeeAdmins: Holder[];
  companyAdmins: Holder[];
}

/** Which company is meant, and who administers it: what support changes is named by it. */
@Injectable()
export class FindCompanies {
  constructor(
    private readonly hold: HoldSupport,
    private readonly directory: PersonDirectory,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws what HoldSupport throws */
  named(actor: SupportActor, name: string): Promise<Found[]> {
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      return this.directory.companiesNamed(name, FOUND_AT_MOST);
    });
  }

  /** @throws Problem `support-company-unknown`, and what HoldSupport throws */
  one(actor: SupportActor, id: string): Promise<CompanyForSupport> {
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      const side = await this.directory.sideOf(id);
      const name = (await this.directory.companyNames([id])).get(id);
      if (side === null || side === 'operator' || name === undefined)
        throw new Problem(supportProblems.companyUnknown);
      return {
        ...{ id, name, side },
        mfaPolicyAvailable: await this.directory.isMfaPolicyAllowed(id),
        paymentsAdmins: await this.directory.holdersOf('payments_admin', [id]),
        payeeAdmins: await this.directory.holdersOf('payee_admin', [id]),
        companyAdmins: await this.directory.holdersOf('company_admin', [id]),
      };
    });
  }
}
