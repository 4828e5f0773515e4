import type { components } from '@countersign/client';

export type CoveredPerson = components['schemas']['CoveredPersonReply'];
export type CoverageStatus = CoveredPerson['status'];

export const statuses = [
  'not_enrolled',
  'always_required',
  'enrolled',
  'exempt',
  'inactive',
] as const satisfies readonly CoverageStatus[];
const methods = ['totp', 'sms'] as const;

/** What the list of people is narrowed by; what an address says otherwise is left out. */
export interface CoverageFilter {
  status?: CoverageStatus;
  method?: (typeof methods)[number];
  query?: string;
}

/** As the API has it at most. */
export const LONGEST_QUERY = 100;

export function filterOf(asked: URLSearchParams): CoverageFilter {
  const status = statuses.find((one) => one === asked.get('status'));
  const method = methods.find((one) => one === asked.get('method'));
  const query = (asked.get('query') ?? '').trim().slice(0, LONGEST_QUERY);
  return {
    ...(status === undefined ? {} : { status }),
    ...(method === undefined ? {} : { method }),
    ...(query === '' ? {} : { query }),
  };
}
