/** For people who pay for several companies. */
export const payorCompany = {
  choose: 'Unternehmen',
  forCompany: 'Unternehmen:',
} as const;
