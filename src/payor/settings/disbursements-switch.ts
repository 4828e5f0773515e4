import { Injectable } from '@nestjs/common';
import { Problem } from '@countersign/mfa-nest';
import { DisbursementsSwitchRepository } from './disbursements-switch.repository.js';
import { settingsProblems } from './settings.problems.js';

/** Asked before a disbursement is created or submitted. What is under way goes on whatever the switch says. */
@Injectable()
export class DisbursementsSwitch {
  constructor(private readonly switches: DisbursementsSwitchRepository) {}

  /**
   * Inside the unit of work of the act, after invoices and accounts are locked: until it ends nobody switches.
   * @throws Problem `disbursements-off`
   */
  async requireOn(companyId: string): Promise<void> {
    if (!(await this.switches.isOn(companyId))) throw new Problem(settingsProblems.disbursementsOff);
  }
}
