import type { AuditEntry, Origin } from '@countersign/mfa-core';

/**
 * What somebody changed about how they are told things, with what it was before. It stands in their chain alone and is no notice:
 * it binds nothing, opens nothing and silences no address (LC-03), and the next message shows it by itself.
 */
export const profileChange = (change: {
  personId: string;
  at: Date;
  act: 'profile.locale_changed' | 'profile.time_zone_changed';
  before: string | null;
  after: string | null;
  origin: Origin;
}): AuditEntry => {
  const { personId, at, act, before, after, origin } = change;
  return {
    stream: `person:${personId}`,
    ...{ at, act, outcome: 'success', origin },
    actor: { kind: 'person', id: personId },
    object: { kind: 'person', id: personId },
    details: { before, after },
  };
};
