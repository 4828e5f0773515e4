import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';

/** The document. Whatever text is in it was escaped by the engine. */
export const renderPage = <Props>(page: VNode<Props>): string => `<!doctype html>\n${renderToString(page)}`;
