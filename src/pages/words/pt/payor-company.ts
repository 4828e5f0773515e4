/** For people who pay for several companies. */
export const payorCompany = {
  choose: 'Empresa',
  forCompany: 'Empresa:',
} as const;
