import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { languageCookie } from '../pages/browser/cookies.js';
import { pageOf } from '../pages/browser/page-reply.js';
import type { Brand } from '../pages/kit/brand.js';
import { BareLayout } from '../pages/kit/layout.js';
import type { PageContext } from '../pages/kit/page-context.js';
import { localeFor } from '../pages/words/locale-for.js';
import { Words } from '../pages/words/words.js';

/** Where an error cannot be sent to the client: a page for the person in the browser, JSON for everybody else. */
export function errorRenderer({ issuer, brand }: { issuer: string; brand: Brand }) {
  const language = languageCookie(issuer);
  return (ctx: KoaContextWithOIDC, out: ErrorOut): void => {
    if (ctx.method === 'POST' || ctx.accepts('json', 'html') !== 'html') {
      ctx.body = out;
      return;
    }
    const locale = localeFor(language.read(ctx.req), undefined, ctx.get('accept-language'));
    const context = { words: new Words(locale), brand, formToken: '', path: '/' };
    ctx.body = pageOf(
      { header: (name, value) => ctx.set(name, value) },
      <RefusedPage context={context} out={out} />,
    );
  };
}

/** Which error it was is for whoever makes that client, in the words of the protocol. */
const RefusedPage = ({ context, out }: { context: PageContext; out: ErrorOut }) => {
  const { t } = context.words;
  const { error, error_description: description } = out;
  const reason = description === undefined ? error : `${error}: ${description}`;
  return (
    <BareLayout context={context} title={t('interaction.refusedTitle')}>
      <p role="alert">{t('interaction.refusedText')}</p>
      <p class="quiet">{t('interaction.refusedReason', { reason })}</p>
    </BareLayout>
  );
};
