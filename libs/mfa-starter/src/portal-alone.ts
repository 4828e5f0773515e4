import type { MfaPorts } from '@countersign/mfa-core';

type PortalAlone = Pick<
  MfaPorts,
  'alerts' | 'codeTexts' | 'notifier' | 'numberIntelligence' | 'secretBox' | 'texts'
>;

/**
 * What only the portal does: it keeps the key of the seeds, sends texts and notices, and lets people enroll and answer.
 * A service beside it has none of these in its hands, and nothing its routes do asks for them.
 */
export const portalAlone: PortalAlone = {
  alerts: { raise: () => Promise.reject(atThePortal('operator alerts')) },
  codeTexts: { write: () => Promise.reject(atThePortal('texts')) },
  notifier: { notify: () => Promise.reject(atThePortal('notices')) },
  numberIntelligence: { report: () => Promise.reject(atThePortal('what is known of a number')) },
  secretBox: {
    seal: () => refuse('sealed secrets'),
    open: () => refuse('sealed secrets'),
    needsReseal: () => refuse('sealed secrets'),
  },
  texts: {
    enqueue: () => Promise.reject(atThePortal('texts')),
    outcome: () => Promise.reject(atThePortal('texts')),
  },
};

function refuse(what: string): never {
  throw atThePortal(what);
}

function atThePortal(what: string): Error {
  return new Error(`${what}: done at the portal, unless this service is given a port of its own for it`);
}
