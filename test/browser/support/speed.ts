import type { Page } from 'playwright-core';

export interface LoadTimes {
  /** From the start of the navigation, in milliseconds: something of the page can be read. */
  paintedMs: number;
  /** It can be read, and its scripts have run: whatever is clicked does what it should. */
  interactiveMs: number;
  /** Everything is there. */
  loadedMs: number;
}

/** Of the page's own load, by the browser's clock. */
export async function loadTimes(page: Page): Promise<LoadTimes> {
  await page.waitForLoadState('load');
  return page.evaluate(async () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const painted = await new Promise<number>((done) => {
      new PerformanceObserver((list, observer) => {
        const [first] = list.getEntriesByName('first-contentful-paint');
        if (!first) return;
        observer.disconnect();
        done(first.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    const { domContentLoadedEventEnd = 0, loadEventEnd = 0 } = navigation ?? {};
    return {
      paintedMs: painted,
      interactiveMs: Math.max(painted, domContentLoadedEventEnd),
      loadedMs: loadEventEnd,
    };
  });
}

/**
 * How far what was already on the screen has moved by itself since the load (Cumulative Layout Shift; the sum of all, which
 * is never less than the measure's largest window). 0 is still, and 0.1 counts as good.
 */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let total = 0;
        const add = (entries: readonly PerformanceEntry[]): void => {
          for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) total += entry.value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // A shift is told after the frame in which it happened.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              add(observer.takeRecords());
              done(total);
            }),
          ),
        );
      }),
  );
}
