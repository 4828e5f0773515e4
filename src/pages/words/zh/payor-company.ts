/** For people who pay for several companies. */
export const payorCompany = {
  choose: '公司',
  forCompany: '公司：',
} as const;
