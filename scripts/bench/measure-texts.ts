import type { FakeTwilio } from '../../test/support/fake-twilio.js';
import type { Effort } from './effort.js';
import { Instance } from './instance.js';
import { measureDepartures } from './measure-departures.js';
import { measureDrain } from './measure-drain.js';
import { measureEnqueuing } from './measure-enqueuing.js';
import type { People } from './people.js';
import type { Line } from './report.js';
import type { ServiceProcess } from './service-process.js';

/** How fast texts are written, how soon they leave, and what a long queue does to those who sign in. */
export async function measureTexts(
  input: {
    people: People;
    service: ServiceProcess;
    twilio: FakeTwilio;
    env: NodeJS.ProcessEnv;
    ownerUrl: string;
  },
  effort: Effort,
): Promise<Line[]> {
  const { people, service, twilio, env, ownerUrl } = input;
  const enqueuing = await measureEnqueuing(effort);
  const instance = await Instance.open(env);
  try {
    // First, as it leaves the queue empty behind it.
    const drain = await measureDrain({ instance, service, people, ownerUrl }, effort);
    const departures = await measureDepartures({ instance, twilio, ownerUrl }, effort);
    return [...enqueuing, ...departures, ...drain];
  } finally {
    await instance.close();
  }
}
