/** What is wrong with a page as such, and no answer on it. Each becomes a page that says what to do. */
export class InteractionOver extends Error {
  readonly status = 400;
}

/** The form was not sent by a page of ours (SE-06). */
export class ForeignForm extends Error {
  readonly status = 403;
}
