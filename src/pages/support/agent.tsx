import { dataOf, ProblemError } from '@countersign/client';
import { NoSuchPage } from '../browser/page-errors.js';
import type { Outcome, Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { HeldBack } from '../kit/held-back.js';
import { Layout } from '../kit/layout.js';

/** Until when somebody decides over nobody's way in, after a change of their own methods; null: they may. */
export async function heldBackUntil(visit: Visit): Promise<string | null> {
  const { coolingOffUntil } = await dataOf(visit.api.GET('/v1/support/mfa'));
  return coolingOffUntil ?? null;
}

/**
 * Before a form: whoever is held back reads so in its place, and everybody else has given a fresh code.
 * @throws SignInNeeded, StepUpNeeded
 */
export async function beforeForm(
  visit: Visit,
  { brand, title, back }: { brand: Brand; title: string; back: string },
): Promise<Outcome | null> {
  visit.requireSignedIn();
  const until = await heldBackUntil(visit);
  if (until === null) {
    visit.requireFresh();
    return null;
  }
  return visit.show(
    <Layout visit={visit} brand={brand} title={title}>
      <HeldBack until={until} back={back} />
    </Layout>,
  );
}

/** What an address names that cannot be the id of anything is no page either. */
export async function byId<Data>(asked: Promise<Data>): Promise<Data> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 400) throw new NoSuchPage();
    throw error;
  }
}
