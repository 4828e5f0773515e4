import type { ComponentChildren } from 'preact';
import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Layout } from '../kit/layout.js';
import type { MessageKey } from '../words/catalogues.js';

const ways: readonly (readonly [string, MessageKey])[] = [
  ['/security', 'security.overview'],
  ['/security/sessions', 'security.sessions'],
  ['/security/addresses', 'security.addresses'],
  ['/security/devices', 'security.devices'],
  ['/security/password', 'security.password'],
  ['/security/language', 'reading.title'],
  ['/security/invitations', 'security.invitations'],
];

/** A page of "My security", with the ways to the others. */
export const SecurityLayout = (props: {
  visit: Visit;
  brand: Brand;
  title: string;
  children: ComponentChildren;
}) => {
  const { visit, brand, title, children } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={title}>
      <nav aria-label={t('security.ways')}>
        <ul class="ways">
          {ways.map(([href, label]) => (
            <li>
              <a href={href} aria-current={visit.path === href ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Layout>
  );
};
