/** A fresh factor on a session that lives. */
export const stepUp = {
  title: 'Confirm that it is you',
  text: 'What comes next needs a fresh code. After that it is not asked again for five minutes.',
  submit: 'Confirm',
  passwordText: 'You have no second factor yet, so your password is asked once more.',
  password: 'Current password',
} as const;
