import type { ComponentChildren } from 'preact';
import { style } from './style.js';

/** Every page: one heading, no script, readable without its style. */
export const Layout = (props: { title: string; look?: 'approve'; children: ComponentChildren }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${props.title} - Countersign`}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
    <body class={props.look}>
      <p class="brand">Countersign</p>
      <main>
        <h1>{props.title}</h1>
        {props.children}
      </main>
    </body>
  </html>
);
