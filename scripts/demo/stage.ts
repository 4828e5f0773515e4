import { Actor, type DemoUser } from './actor.js';
import { Inbox } from './inbox.js';
import { KeptAuthenticators } from './kept-authenticators.js';
import { Portal } from './portal.js';
import type { StoryClock } from './story-clock.js';
import { PlainError } from './story-error.js';

/** Where a story is told, and by whom. */
export interface Stage {
  portal: Portal;
  clock: StoryClock;
  /** Who signs tokens and receipts there. */
  issuer: string;
  /** What is sent to people, where nothing is really sent. */
  inbox: Inbox;
  /** The nth demo person with that role. */
  person: (role: string, index?: number) => Actor;
}

export function setStage(of: {
  portal: Portal;
  clock: StoryClock;
  issuer: string;
  users: readonly DemoUser[];
  /** Where the people keep their apps from one story to the next. */
  keptFile: string;
}): Stage {
  const { portal, clock, issuer, users } = of;
  const inbox = new Inbox(portal, clock.now());
  const around = { portal, clock, inbox, kept: new KeptAuthenticators(of.keptFile) };
  const person: Stage['person'] = (role, index = 0) => {
    const user = users.filter((one) => one.role === role)[index];
    if (!user) throw new PlainError(`The demo data has no ${role} number ${index + 1}.`);
    return new Actor(user, around);
  };
  return { portal, clock, issuer, inbox, person };
}
