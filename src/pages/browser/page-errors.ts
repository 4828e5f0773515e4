/** What is wrong with a page as such, and no answer on it. Each becomes a page that says what to do, or the way to one. */

/** The form was not sent by a page of ours (SE-06). */
export class ForeignForm extends Error {
  readonly status = 403;
}

/** The form is of an earlier sign-in, or of somebody else's in this browser. */
export class StaleForm extends Error {
  readonly status = 409;
}

/** Nobody is signed in, or not any more. */
export class SignInNeeded extends Error {}

/** A factor was given too long ago for what comes next (SU-02). */
export class StepUpNeeded extends Error {}

/** There is no such page, or not for this person. */
export class NoSuchPage extends Error {
  static readonly status = 404;
}

/** An interaction of a finance system that was used, took too long, or was begun in another browser. */
export class InteractionOver extends Error {
  readonly status = 400;
}
