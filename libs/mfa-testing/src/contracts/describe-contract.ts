import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Installation, OpenInstallation, StorePorts } from './store-ports.js';

export interface Contract {
  /** Any one instance. */
  readonly ports: StorePorts;
  readonly instances: Installation['instances'];
}

/** Describes a contract over one installation, opened before the first promise and closed after the last. */
export function describeContract(
  title: string,
  open: OpenInstallation,
  promises: (contract: Contract) => void,
): void {
  describe(title, () => {
    let installation: Installation | undefined;
    const opened = (): Installation => {
      if (!installation) throw new Error('the installation is open during tests only');
      return installation;
    };

    beforeAll(async () => {
      installation = await open();
    });

    afterAll(async () => {
      await installation?.close();
    });

    promises({
      get ports() {
        return opened().instances[0];
      },
      get instances() {
        return opened().instances;
      },
    });
  });
}
