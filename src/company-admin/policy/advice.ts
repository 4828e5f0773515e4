import type { CompanyPolicy } from './company-policies.repository.js';

/** About 30 days: people who travel, or come in once a week, find the time. Recommended in words alone (POL-03). */
const ADVISED_NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;

/** What whoever saves should know, in words. Nothing of it stands in the way. */
export function adviceFor(
  { requiredFrom, methods, rememberDeviceSeconds }: CompanyPolicy,
  now: Date,
): string[] {
  const daysLeft = requiredFrom === null ? null : (requiredFrom.getTime() - now.getTime()) / DAY_MS;
  return [
    ...(daysLeft !== null && daysLeft > 0 && daysLeft < ADVISED_NOTICE_DAYS - 1
      ? [
          `We advise about ${ADVISED_NOTICE_DAYS} days of notice; until this deadline there are ${Math.ceil(daysLeft)}. Whoever has set up nothing by then is led into the set-up at the next sign-in.`,
        ]
      : []),
    ...(methods.includes('sms')
      ? [
          'Texts can be intercepted or redirected. The authenticator app is the safer choice, and costs nothing to send.',
        ]
      : []),
    ...(rememberDeviceSeconds > 0
      ? [
          'Whoever holds a remembered device needs the password alone. A lost device can be forgotten under "My security".',
        ]
      : []),
  ];
}
