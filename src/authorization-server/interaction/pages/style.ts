import { createHash } from 'node:crypto';

/** The whole style of the pages, inline under its hash: no other style, and nothing from elsewhere, is let in (UI-05). */
export const style = `
:root { color-scheme: light dark; --line: #8888; --go: #0b5cad; --on-go: #fff; --bad: #b3261e; --band: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --go: #7db8f0; --on-go: #06223d; --bad: #ffb4ab; --band: #7db8f0; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.brand { margin: 0; padding: .6rem 1rem; border-bottom: 4px solid var(--band); font-weight: 600; }
.approve { --band: #8a4b00; }
@media (prefers-color-scheme: dark) { .approve { --band: #ffb866; } }
.approve main { border-left: 4px solid var(--band); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
label { display: block; font-weight: 600; margin: 1rem 0 .25rem; }
input { font: inherit; width: 100%; padding: .6rem; border: 1px solid var(--line); border-radius: .3rem; }
input[inputmode] { max-width: 12rem; letter-spacing: .2em; font-variant-numeric: tabular-nums; }
input[aria-invalid] { border: 2px solid var(--bad); }
button { font: inherit; min-height: 2.75rem; padding: .6rem 1.1rem; margin-top: 1rem; border: 1px solid var(--line); border-radius: .3rem; background: none; color: inherit; cursor: pointer; }
button.go { background: var(--go); border-color: var(--go); color: var(--on-go); font-weight: 600; }
:focus-visible { outline: 3px solid var(--go); outline-offset: 2px; }
.summary { border: 2px solid var(--bad); border-radius: .3rem; padding: .75rem 1rem; margin: 0 0 1rem; }
.error { color: var(--bad); margin: .25rem 0 0; }
.amount { font-size: 2rem; font-weight: 700; margin: 0; overflow-wrap: anywhere; }
dl { margin: 0; } dt { font-weight: 600; margin-top: .6rem; } dd { margin: 0; overflow-wrap: anywhere; }
ul, ol { margin: 0; padding-left: 1.2rem; } li { overflow-wrap: anywhere; margin-bottom: .4rem; }
.quiet { opacity: .85; }
`;

const hash = createHash('sha256').update(style).digest('base64');

/**
 * The policy of a page. Browsers hold the redirect after a form to `form-action` too, so that the way back to the client
 * is named, and no other (CSP level 3 section 6.3.1).
 */
export const policyOf = (redirectUri: string | null): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    `form-action ${["'self'", ...(redirectUri === null ? [] : [sourceOf(redirectUri)])].join(' ')}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');

function sourceOf(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri);
  // An application of its own scheme has no origin.
  return origin === 'null' ? protocol : origin;
}
