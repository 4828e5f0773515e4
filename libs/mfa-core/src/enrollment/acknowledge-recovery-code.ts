import type { Requester } from '../challenge/owner.js';
import { personOf } from '../challenge/owner.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { policyOnSide } from '../policy/effective-policy.js';
import type { Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { issueSession, type IssuedSession } from '../session/issue-session.js';

/** "I have saved it" (ENR-06): ends an enrollment, and where a half-login began it, signs the person in with no further round. */
export class AcknowledgeRecoveryCode {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /**
   * Null for someone signed in already.
   * @throws MfaError `recovery_code_not_pending` when no code waits to be saved; `ticket_refused` in another stage; `access_refused`
   */
  async execute(input: { requester: Requester; side: Side; origin: Origin }): Promise<IssuedSession | null> {
    const { requester, origin } = input;
    const { unitOfWork, recoveryCodes, tickets, clock } = this.ports;
    const now = clock.now();
    const personId = personOf(requester);
    if (requester.kind === 'ticket' && requester.ticket.stage !== 'acknowledgement')
      throw new MfaError('ticket_refused');
    const policy = await policyOnSide(this.ports, this.policies, personId, input.side);
    return unitOfWork.run(async () => {
      if (!(await recoveryCodes.acknowledge({ personId, now })))
        throw new MfaError('recovery_code_not_pending');
      if (requester.kind === 'session') return null;
      const { ticket } = requester;
      if (!(await tickets.spend(ticket.id, now))) throw new MfaError('ticket_refused');
      return issueSession(this.ports, {
        personId,
        amr: ticket.amr,
        factorTime: ticket.factorTime,
        policy,
        deviceId: ticket.deviceId,
        sharedDeviceId: ticket.sharedDeviceId,
        delegate: ticket.delegate,
        origin,
        now,
      });
    });
  }
}
