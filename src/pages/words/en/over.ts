/** Where a page as such cannot be shown, and what to do. */
export const over = {
  foreignTitle: 'This form did not come from here',
  foreignText:
    'Nothing was done. If you did not send it yourself, another page tried to. Go to the page you want from here, and start again.',
  staleTitle: 'This page is out of date',
  staleText:
    'Nothing was done. Somebody signed in or out in this browser after the page was opened. Open it again, look at what it says now, and send it once more.',
  nothingTitle: 'There is no such page',
  nothingText: 'It may have moved, or you may not see it. Go to the start page.',
  refusedTitle: 'You may not do this',
  interactionTitle: 'This page is not valid any more',
  interactionText:
    'It was used already, took too long, or was begun in another browser. Go back to your finance system and start again from there.',
  busyTitle: 'Too many tries',
  busyText: 'Wait a minute, then go back to the page before this one and try again. Nothing was done.',
  failedTitle: 'That did not work',
  failedText: 'Something went wrong on our side. Wait a moment and try again. Nothing was left half done.',
  malformedTitle: 'Something was wrong with this form',
  malformedText: 'Nothing was done. Go back, reload the page and send it again.',
  start: 'Go to the start page',
  again: 'Open the page again',
} as const;
