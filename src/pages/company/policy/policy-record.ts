import type { PolicyRules } from './policy-rules.js';

/** A version as the history keeps it: JSON, with spans in seconds. */
interface PolicyRecord {
  requireFrom: string | null;
  timeZone: string | null;
  methods: PolicyRules['methods'];
  rememberDeviceSeconds: number;
  idleSeconds: number | null;
  absoluteSeconds: number;
  lockOut: boolean;
  countries: string[] | null;
}

const spans: Readonly<Record<number, PolicyRules['rememberDevice']>> = {
  43_200: '12_hours',
  604_800: '7_days',
  2_592_000: '30_days',
};

export function rulesOfRecord(text: string): PolicyRules {
  const { requireFrom, timeZone, methods, rememberDeviceSeconds, lockOut, countries, ...session } =
    JSON.parse(text) as PolicyRecord;
  return {
    ...{ requireFrom, timeZone, methods, lockOut, countries },
    rememberDevice: spans[rememberDeviceSeconds] ?? 'never',
    session: {
      idleMinutes: session.idleSeconds === null ? null : session.idleSeconds / 60,
      hours: session.absoluteSeconds / 3_600,
    },
  };
}
