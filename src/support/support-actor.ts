import type { UserPrincipal } from '@countersign/mfa-nest';

/** The one role of this side. */
export const supportAgent = 'support_agent';

/** Who acts: a support agent on a session of theirs, be it over HTTP or at the operator's command. */
export type SupportActor = Pick<UserPrincipal, 'personId' | 'sessionId' | 'grants' | 'origin'>;
