import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';

/** Where the error cannot be sent to the client: a page for the person in the browser, JSON for everybody else. */
export function renderError(ctx: KoaContextWithOIDC, out: ErrorOut): void {
  if (ctx.method === 'POST' || ctx.accepts('json', 'html') !== 'html') {
    ctx.body = out;
    return;
  }
  ctx.type = 'html';
  ctx.body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The request was refused</title></head>
<body>
<h1>The request was refused</h1>
<p>Go back to the application you came from and try again.</p>
<p>${escaped(out.error)}${out.error_description === undefined ? '' : `: ${escaped(out.error_description)}`}</p>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
