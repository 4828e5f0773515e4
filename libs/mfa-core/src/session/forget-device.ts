import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { RememberedDevice } from '../ports/remembered-devices.port.js';

/** The devices on which a person is not asked for a second factor (POL-09), and the end of that. */
export class ForgetDevice {
  constructor(private readonly ports: MfaPorts) {}

  list(personId: string): Promise<RememberedDevice[]> {
    return this.ports.rememberedDevices.list(personId);
  }

  /**
   * The next sign-in there asks again, and sessions that it let in without a factor are over.
   * @throws MfaError `session_not_found`: one that is unknown, forgotten already, or another person's (ER-05)
   */
  async execute(input: { personId: string; id: string; origin: Origin }): Promise<void> {
    const { personId, id, origin } = input;
    const { unitOfWork, clock, rememberedDevices, sessions, audit } = this.ports;
    const now = clock.now();
    await unitOfWork.run(async () => {
      const forgotten = await rememberedDevices.forget(personId, id);
      if (!forgotten) throw new MfaError('session_not_found');
      for (const session of await sessions.live(personId, now))
        if (session.deviceId === forgotten.deviceId && session.rememberedFactorTime !== null)
          await sessions.end(session.id, 'device_forgotten', now);
      await audit.append({
        stream: `person:${personId}`,
        at: now,
        act: 'device.forgotten',
        outcome: 'success',
        actor: { kind: 'person', id: personId },
        object: { kind: 'remembered_device', id },
        origin,
        details: {},
      });
    });
  }
}
