import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { withScripts } from './with-scripts.js';

/** WCAG 2.2 A and AA (UI-02), and what axe calls best practice: landmarks, one heading of the first order, their order. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Throws what axe finds on the page as it stands, one line a rule and one an element. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await withScripts(page, (same) =>
    new AxeBuilder({ page: same })
      .withTags(TAGS)
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze(),
  );
  if (violations.length === 0) return;
  const lines = violations.map(({ id, impact, help, nodes }) =>
    [`- ${id} (${impact ?? 'unrated'}): ${help}`, ...nodes.map(elementIn)].join('\n'),
  );
  throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}

const elementIn = (node: { target: unknown[]; html: string; failureSummary?: string }): string =>
  [
    `    ${node.target.join(' ')}: ${node.html}`,
    ...(node.failureSummary ?? '').split('\n').map((line) => `      ${line.trim()}`),
  ].join('\n');
