/** For people who pay for several companies. */
export const payorCompany = {
  choose: '会社',
  forCompany: '会社：',
} as const;
