import { BareLayout } from '../../../pages/kit/layout.js';
import type { PageContext } from '../../../pages/kit/page-context.js';
import { ToProvider } from '../../../pages/sign-in/to-provider-page.js';

/** On the way to the identity provider of somebody's company. */
export const ToCompanyPage = ({ context, url }: { context: PageContext; url: string }) => (
  <BareLayout context={context} title={context.words.t('signIn.toProviderTitle')}>
    <ToProvider url={url} />
  </BareLayout>
);
