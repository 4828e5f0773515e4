/** For people who pay for several companies. */
export const payorCompany = {
  choose: 'Firma',
  forCompany: 'Firma:',
} as const;
