import type { PageContext } from '../../../pages/kit/page-context.js';
import type { Notice } from '../notice.js';

/** Who asks, for whom, and what every page of an interaction is drawn with; its path is that of the interaction. */
export interface Asking {
  context: PageContext;
  /** As two of its company's admins registered it. */
  clientName: string;
  companyName: string;
  /** About the answer before. */
  notice: Notice | null;
}

/** For the messages that name both. */
export const namesOf = ({ clientName, companyName }: Asking) => ({
  client: clientName,
  company: companyName,
});
