import { Injectable } from '@nestjs/common';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { companyRequired } from '../../../wire/company-required.js';
import { companiesOf, payorRoles } from '../../rights.js';
import { DisbursementsSwitchRepository } from '../disbursements-switch.repository.js';
import type { SettingsReply } from '../settings.dto.js';

/** What is switched off and on for a company, as it stands. */
@Injectable()
export class ReadSettings {
  constructor(
    private readonly switches: DisbursementsSwitchRepository,
    private readonly directory: PersonDirectory,
  ) {}

  /** @throws Problem `company-required` */
  forPerson(user: UserPrincipal, wanted: string | undefined): Promise<SettingsReply> {
    const theirs = companiesOf(user, payorRoles);
    const companyId = wanted ?? (theirs.length === 1 ? theirs[0] : undefined);
    if (companyId === undefined || !theirs.includes(companyId)) throw new Problem(companyRequired);
    return this.of(companyId);
  }

  async of(companyId: string): Promise<SettingsReply> {
    const { enabled, reason, changedBy, changedAt } = await this.switches.find(companyId);
    const names = await this.directory.personNames(changedBy === null ? [] : [changedBy]);
    return {
      companyId,
      disbursements: {
        enabled,
        reason,
        changedBy: changedBy === null ? null : { id: changedBy, name: names.get(changedBy) ?? '' },
        changedAt: changedAt?.toISOString() ?? null,
      },
    };
  }
}
