import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { withScripts } from './with-scripts.js';

/** WCAG 2.2 A and AA, and what axe calls best practice: landmarks, one heading of the first order, their order. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
type Found = Results['violations'][number];

/** Throws what axe finds on the page as it stands, one line a rule and one an element. */
export async function expectAccessible(page: Page): Promise<void> {
  const results = await withScripts(page, (same) =>
    new AxeBuilder({ page: same })
      // In the page itself: no frames of others are in it, and a page of its own for each result takes as long as the looking.
      .setLegacyMode()
      .withTags(TAGS)
      .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'] })
      .analyze(),
  );
  const found = [...results.violations, ...unseen(results)];
  if (found.length === 0) return;
  const lines = found.map(({ id, impact, help, nodes }) =>
    [`- ${id} (${impact ?? 'unrated'}): ${help}`, ...nodes.map(elementIn)].join('\n'),
  );
  throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}

/** Text of the very colour of its ground: axe takes it for hidden on purpose, and leaves it to people to say. */
const unseen = ({ incomplete }: Results): Found[] =>
  incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((rule) => ({
      ...rule,
      nodes: rule.nodes.filter(({ any }) =>
        any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio'),
      ),
    }))
    .filter(({ nodes }) => nodes.length > 0);

const elementIn = (node: Found['nodes'][number]): string =>
  [
    `    ${node.target.join(' ')}: ${node.html}`,
    ...(node.failureSummary ?? '').split('\n').map((line) => `      ${line.trim()}`),
  ].join('\n');
