import { dataOf } from '@countersign/client';
import { CurrentVisit } from '../browser/visit.guard.js';
import { endSession } from '../browser/end-session.js';
import { localPath } from '../browser/local-path.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../browser/page-group.js';
import { isSignInNeeded, isStepUpNeeded } from '../browser/problem-words.js';
import { UnboundForm } from '../browser/unbound-form.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { homeOf } from '../kit/navigation.js';
import { matchLocale, type SupportedLocale } from '../../languages/match-locale.js';

/** The start, the way out, and what belongs to every page. */
@PageGroup('')
export class StartPages {
  @ShowsPage()
  start(@CurrentVisit() visit: Visit): Outcome {
    return visit.goTo(visit.stage === 'signed_in' ? homeOf(visit) : '/sign-in');
  }

  @TakesPageForm('sign-out')
  async signOut(@CurrentVisit() visit: Visit): Promise<Outcome> {
    await endSession(visit);
    return visit.goTo('/sign-in', 'signedOut');
  }

  @TakesPageForm('language')
  @UnboundForm(true)
  async language(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const locale = matchLocale([visit.fields['locale'] ?? '']);
    visit.chooseLanguage(locale);
    // A page that knows nobody has it for this browser alone.
    if (visit.stage === 'signed_in' && visit.isBound) await saveLocale(visit, locale);
    return visit.goTo(localPath(visit.fields['then']));
  }

  /** Somebody is still there, and says so by a button of the page: this counts as activity (SE-01). */
  @ShowsPage('session')
  async session(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    await dataOf(visit.api.GET('/v1/sessions'));
    return { kind: 'data', data: { secondsLeft: visit.secondsLeft ?? 0 } };
  }
}

/** Mails and texts come in it from now on, and pages in other browsers. Whoever may not be told so reads it here all the same. */
async function saveLocale(visit: Visit, locale: SupportedLocale): Promise<void> {
  try {
    await dataOf(visit.api.PUT('/v1/account/locale', { body: { locale } }));
    await visit.keep({ ...visit.state, locale });
  } catch (error) {
    if (!isSignInNeeded(error) && !isStepUpNeeded(error)) throw error;
  }
}
