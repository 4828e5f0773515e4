/** For people who pay for several companies. */
export const payorCompany = {
  choose: 'Company',
  forCompany: 'Company:',
} as const;
