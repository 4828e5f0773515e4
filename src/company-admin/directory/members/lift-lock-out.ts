import { Inject, Injectable } from '@nestjs/common';
import { AttemptLedger, UnitOfWork } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { directoryAdmins } from '../../rights.js';
import { DirectoryLog } from '../directory-log.js';
import { HoldMember } from './hold-member.js';

/** Ends a lock-out after failed passwords (LOG-07). What was tried at second factors stays counted: that is support's affair. */
@Injectable()
export class LiftLockOut {
  constructor(
    private readonly hold: HoldMember,
    private readonly log: DirectoryLog,
    @Inject(AttemptLedger) private readonly attempts: AttemptLedger,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws what HoldMember throws */
  execute(
    user: UserPrincipal,
    asked: { companyId?: string | undefined; personId: string; reason: string },
  ): Promise<void> {
    const { personId, reason } = asked;
    return this.unitOfWork.run(async () => {
      const { companyId } = await this.hold.execute(user, { ...asked, roles: directoryAdmins });
      await this.attempts.forgivePasswords(personId);
      await this.log.write(user, {
        ...{ companyId, act: 'sign_in.unlocked', objectId: personId },
        details: { before: null, after: null, reason },
      });
      await this.log.tell(user, { companyId, kind: 'sign_in_unlocked', about: personId, people: [personId] });
    });
  }
}
