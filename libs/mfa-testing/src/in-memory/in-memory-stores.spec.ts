import { storeContracts } from '../contracts/store-contracts.js';
import { createInMemoryPorts } from './create-in-memory-ports.js';

for (const describeStoreContract of Object.values(storeContracts)) {
  describeStoreContract('the in-memory store', async (options) => {
    const ports = createInMemoryPorts(options);
    return { instances: [ports], close: async () => undefined };
  });
}
