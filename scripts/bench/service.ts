/** The service as it is built, and what the benchmark needs beside it; a child of main.ts, which asks how it is doing. */
import { loadConfig } from '../../src/config/load-config.js';
import { startService } from '../../src/start-service.js';
import { AuditSwitchModule, chainAudit } from './audit-switch.js';
import { BenchModule } from './bench-routes.js';
import { holdNotices, NoticeGateModule } from './notice-gate.js';

export type Message = 'how are you' | 'hold notices' | 'let notices go' | 'audit on' | 'audit off';

export interface Condition {
  residentBytes: number;
  peakResidentBytes: number;
  /** Processor time since the start, of all threads. */
  cpuSeconds: number;
}

const service = await startService(loadConfig(), {
  modules: [AuditSwitchModule, BenchModule, NoticeGateModule],
});

process.on('disconnect', () => void service.stop().finally(() => process.exit()));
process.on('message', (message: Message) => {
  if (message === 'how are you') process.send?.(condition());
  else if (message === 'audit on' || message === 'audit off') chainAudit(message === 'audit on');
  else holdNotices(message === 'hold notices');
});
process.send?.({ url: service.url });

function condition(): Condition {
  const { user, system } = process.cpuUsage();
  return {
    residentBytes: process.memoryUsage.rss(),
    peakResidentBytes: process.resourceUsage().maxRSS * 1024,
    cpuSeconds: (user + system) / 1e6,
  };
}
