import type { Page } from 'playwright-core';

const MOST_TABS = 40;

interface Focused {
  role: string;
  name: string;
}

/**
 * Goes by the Tab key until what has the focus is called so (by the accessible name, which screen readers say).
 * Throws with the way it went after 40.
 */
export async function tabTo(page: Page, name: string | RegExp, most = MOST_TABS): Promise<Focused> {
  const way: string[] = [];
  for (let tabs = 0; tabs < most; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedOn(page);
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return focused;
    way.push(`${focused.role} "${focused.name}"`);
  }
  throw new Error(`no Tab leads to ${String(name)} on ${page.url()}, but to:\n- ${way.join('\n- ')}`);
}

/** What the browser tells assistive technology about the element that has the focus. */
export async function focusedOn(page: Page): Promise<Focused> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (result.objectId === undefined) return { role: 'none', name: '' };
    const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
      ...{ objectId: result.objectId, fetchRelatives: false },
    });
    const [{ role, name } = {}] = nodes;
    return {
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    };
  } finally {
    await devtools.detach();
  }
}
