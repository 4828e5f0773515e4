import type { ComponentChildren } from 'preact';
import { assetPath } from '../assets/assets.js';
import type { Visit } from '../browser/visit.js';
import { languageName } from '../../languages/language-name.js';
import { supportedLocales } from '../../languages/match-locale.js';
import { spokenIn } from '../words/catalogues.js';
import { Done } from './form-parts.js';
import { Form } from './form-parts.js';
import { navigationFor } from './navigation.js';
import { noticeOf } from './notice.js';
import { Page, usePage, type PageContext } from './page-context.js';

interface Look {
  title: string;
  /** `approve` is for what a code approves: nobody takes it for a sign-in (UI-02). */
  look?: 'approve';
  /** Something is under way that the page tells of: it is loaded anew after so many seconds. */
  refreshSeconds?: number | undefined;
  children: ComponentChildren;
}

/** A page for whoever is here: with the ways to go and the way out, once somebody is signed in (UI-04). */
export const Layout = ({ visit, brand, ...look }: Look & { visit: Visit; brand: PageContext['brand'] }) => {
  const { words, formToken, path, now } = visit;
  return (
    <Page.Provider value={{ words, brand, formToken, path, now }}>
      <Document {...look} visit={visit} />
    </Page.Provider>
  );
};

/** A page that knows nobody, such as one that says that something is over. */
export const BareLayout = ({ context, ...look }: Look & { context: PageContext }) => (
  <Page.Provider value={context}>
    <Document {...look} visit={null} />
  </Page.Provider>
);

const Document = ({ title, look, refreshSeconds, children, visit }: Look & { visit: Visit | null }) => {
  const { words, brand, path } = usePage();
  const { t } = words;
  const seconds = visit?.secondsLeft ?? null;
  return (
    <html lang={spokenIn(words.locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} - ${brand.name}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assetPath('style.css')} />
        <link rel="stylesheet" href={assetPath('brand.css')} />
        <script src={assetPath('enhance.js')} type="module" />
      </head>
      <body class={look} data-seconds-left={seconds ?? undefined} data-refresh-seconds={refreshSeconds}>
        <a class="skip" href="#main">
          {t('layout.skip')}
        </a>
        <header>
          <a class="brand" href="/">
            {brand.logo && <img src={assetPath('logo')} alt="" height={28} />}
            <span>{brand.name}</span>
          </a>
          {visit?.live && <Navigation visit={visit} />}
        </header>
        <main id="main" tabIndex={-1}>
          <Done message={noticeOf(visit?.notice ?? null)} />
          <h1>{title}</h1>
          <p class="summary" id="offline" role="alert" tabIndex={-1} hidden>
            {t('layout.offline')}
          </p>
          {children}
        </main>
        <footer>
          <Languages path={path} />
        </footer>
        {seconds !== null && <IdleWarning />}
      </body>
    </html>
  );
};

const Navigation = ({ visit }: { visit: Visit }) => {
  const { words } = usePage();
  const { t } = words;
  return (
    <>
      <nav aria-label={t('layout.navigation')}>
        <ul>
          {navigationFor(visit).map(({ href, label }) => (
            <li>
              <a href={href} aria-current={isWithin(visit.path, href) ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="account">
        {visit.state.accountName !== undefined && <span class="who">{visit.state.accountName}</span>}
        <Form action="/sign-out" inline>
          <button type="submit">{t('layout.signOut')}</button>
        </Form>
      </div>
    </>
  );
};

const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

/** Each language by its own name, so that whoever cannot read this page finds theirs. */
const Languages = ({ path }: { path: string }) => {
  const { words } = usePage();
  return (
    <Form action="/language" inline>
      <input type="hidden" name="then" value={path} />
      <label for="language">{words.t('layout.language')}</label>
      <select id="language" name="locale">
        {supportedLocales.map((locale) => (
          <option value={locale} selected={locale === words.locale} lang={locale}>
            {languageName(locale)}
          </option>
        ))}
      </select>
      <button type="submit">{words.t('layout.changeLanguage')}</button>
    </Form>
  );
};

/** Shown by the script two minutes before the end (UI-03); what counts is the server's limit. */
const IdleWarning = () => {
  const { words } = usePage();
  const { t } = words;
  return (
    <dialog id="idle" aria-labelledby="idle-title">
      <h2 id="idle-title">{t('layout.idleTitle')}</h2>
      <p>
        {t('layout.idleText')} <span id="idle-left" role="timer" />
      </p>
      <form method="dialog">
        <button class="go" value="stay">
          {t('layout.idleStay')}
        </button>
      </form>
    </dialog>
  );
};
