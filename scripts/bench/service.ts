/** The service as it is built, and the benchmark's two routes beside it; a child of main.ts, which asks how it is doing. */
import { loadConfig } from '../../src/config/load-config.js';
import { startService } from '../../src/start-service.js';
import { BenchModule } from './bench-routes.js';

export interface Condition {
  residentBytes: number;
  peakResidentBytes: number;
  /** Processor time since the start, of all threads. */
  cpuSeconds: number;
}

const service = await startService(loadConfig(), { modules: [BenchModule] });

process.on('disconnect', () => void service.stop().finally(() => process.exit()));
process.on('message', () => process.send?.(condition()));
process.send?.({ url: service.url });

function condition(): Condition {
  const { user, system } = process.cpuUsage();
  return {
    residentBytes: process.memoryUsage.rss(),
    peakResidentBytes: process.resourceUsage().maxRSS * 1024,
    cpuSeconds: (user + system) / 1e6,
  };
}
