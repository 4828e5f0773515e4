import { problemType } from '@countersign/mfa-nest';

export const companyRequired = problemType({
  slug: 'company-required',
  title: 'Say for which company',
  status: 422,
  help: 'You may do this for several companies or for none. Send the `companyId` of one of yours.',
});
