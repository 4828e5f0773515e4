/** Something the person at the terminal can put right; told in a sentence, without a stack. */
export class PlainError extends Error {}

/** The service did something else than the story says: the demo ends, and fails. */
export class StoryError extends Error {}

export const startOver =
  'To start over: stop the service, remove the folder .data, and start it again with npm start.';
