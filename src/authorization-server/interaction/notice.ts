/** What a page says about the answer before it. One for one thing the person may know: which element was wrong is none (ER-02). */
export const noticeWords = {
  details_refused: 'These sign-in details were not accepted. Check them and try again.',
  password_malformed: 'Enter your email address and your password.',
  code_refused: 'This code was not accepted. Wait for the next one and try again.',
  code_malformed: 'Enter the code as it is shown: six digits.',
  too_many_attempts: 'There were too many wrong codes. Wait half an hour before you try again.',
  text_not_sent: 'No text could be sent now. Wait a moment, or choose another way.',
  text_sent_again: 'A new code is on its way. The one before is not valid any more.',
  enroll_first:
    'Your sign-in needs a second step that you have not set up yet. Sign in to the portal, set it up there, and start again.',
  start_again: 'That took too long. Start again with your password.',
} as const;

export type Notice = keyof typeof noticeWords;

export const isNotice = (value: string | null): value is Notice =>
  value !== null && Object.hasOwn(noticeWords, value);
