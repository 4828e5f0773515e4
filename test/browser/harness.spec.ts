import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { toDataURL } from 'qrcode';
import { expectAccessible } from './support/accessible.js';
import { expectFitsAtZoom } from './support/fits.js';
import { inBrowser } from './support/in-browser.js';
import { focusedOn, tabTo } from './support/keyboard.js';
import { expectKeyboardReachesAll } from './support/keyboard-alone.js';
import { countingTransfer, dropNetwork } from './support/network.js';
import { scanQr } from './support/scan-qr.js';
import { layoutShift, loadTimes } from './support/speed.js';
import { allowTrouble } from './support/trouble.js';
import { expectVisibleFocus } from './support/visible-focus.js';
import { Visits, type VisitOptions } from './support/visits.js';

/** Each helper is shown something bad and must say so; a check that cannot fail proves nothing. */
const stage = inBrowser();

/** A page of the portal's origin that the portal does not have. */
async function planted(html: string, options: VisitOptions = {}, headers = {}): Promise<Page> {
  const page = await stage.visit(options);
  await page.route('**/planted', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: `<!doctype html><html lang="en"><title>Planted</title><meta name="viewport" content="width=device-width"><body style="margin:0">${html}</body></html>`,
    }),
  );
  await page.goto('/planted');
  return page;
}

const main = (inside: string): string => `<main><h1>Planted</h1>${inside}</main>`;

describe.each([true, false])('accessibility, with scripts: %s', (javaScriptEnabled) => {
  test('a page that is well made passes', async () => {
    await expectAccessible(await planted(main('<p>Text</p>'), { javaScriptEnabled }));
  });

  test('text of the colour of its ground is found', async () => {
    const page = await planted(main('<p style="color:#fff;background:#fff">Unseen</p>'), {
      javaScriptEnabled,
    });
    await expect(expectAccessible(page)).rejects.toThrow('- color-contrast (');
  });

  test('pale text, a nameless field, a tiny target and a missing landmark are found', async () => {
    const bad = `<h1>Planted</h1><p style="color:#ccc">Pale</p><input>
      <button style="width:10px;height:10px;padding:0">A</button><button style="width:10px;height:10px;padding:0">B</button>`;
    const page = await planted(bad, { javaScriptEnabled });
    const error = await expectAccessible(page).catch(String);
    for (const rule of ['color-contrast', 'label', 'target-size', 'landmark-one-main'])
      expect(error).toContain(`- ${rule} (`);
  });
});

describe.each(['phone', 'desktop'] as const)('zoom, on a %s', (viewport) => {
  test('lines that break fit', async () => {
    const page = await planted(main('<p>Words that break where they must.</p>'), { viewport });
    const before = page.viewportSize();
    await expectFitsAtZoom(page);
    expect(page.viewportSize()).toEqual(before);
  });

  test('what is wider than the narrowest screen, or cut off there, is found', async () => {
    const wide = await planted(main('<div style="width:330px">Wide</div>'), { viewport });
    await expect(expectFitsAtZoom(wide)).rejects.toThrow(
      'reaches beyond the edge: <div style="width:330px">',
    );
    const cut = await planted(main('<div style="overflow:hidden;white-space:nowrap">' + 'cut '.repeat(200)), {
      viewport,
    });
    await expect(expectFitsAtZoom(cut)).rejects.toThrow('cuts off what is in it');
  });
});

describe('the keyboard', () => {
  const fields = main(`<label>First <input></label><label>Second <input></label>`);

  test('reaches a field by its name, and says the way it went when there is none', async () => {
    const page = await planted(fields);
    expect(await tabTo(page, 'Second')).toEqual({ role: 'textbox', name: 'Second' });
    expect((await focusedOn(page)).name).toBe('Second');
    await expect(tabTo(page, 'Third', 3)).rejects.toThrow('textbox "First"');
  });

  test('shows where it is, or the page is at fault', async () => {
    const page = await planted(fields);
    await tabTo(page, 'First');
    await expectVisibleFocus(page);
    expect((await focusedOn(page)).name).toBe('First');
    const hidden = await planted(`<style>:focus { outline: none }</style>${fields}`);
    await tabTo(hidden, 'First');
    await expect(expectVisibleFocus(hidden)).rejects.toThrow('the focus cannot be seen');
    const faint = await planted(`<style>:focus { outline: 3px solid #ddd }</style>${fields}`);
    await tabTo(faint, 'First');
    await expect(expectVisibleFocus(faint)).rejects.toThrow('the focus cannot be seen');
  });

  test('comes to everything and shows it, or the page is at fault', async () => {
    const seen = `<style>:focus { outline: 3px solid #000 }</style>`;
    await expectKeyboardReachesAll(await planted(`${seen}${fields}`));
    const left = await planted(main(`${seen}<button tabindex="-1">Go</button><a href="/">Back</a>`));
    await expect(expectKeyboardReachesAll(left)).rejects.toThrow('the Tab key never comes to: <button');
    const dark = await planted(`<style>:focus { outline: none }</style>${fields}`);
    await expect(expectKeyboardReachesAll(dark)).rejects.toThrow('nothing shows the focus on: <input');
  });
});

describe('a QR code', () => {
  const text = 'otpauth://totp/Countersign:ada%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Countersign';

  test('is read off the screen', async () => {
    for (const viewport of ['phone', 'desktop'] as const) {
      const page = await planted(main(`<img alt="" src="${await toDataURL(text)}">`), { viewport });
      expect(await scanQr(page)).toBe(text);
      expect(await scanQr(page.locator('img'))).toBe(text);
    }
  });

  test('is none when it is not there, or inverted, as a dark page would make it', async () => {
    const inverted = await toDataURL(text, { color: { dark: '#ffffff', light: '#000000' } });
    for (const inside of ['<p>No code</p>', `<img alt="" src="${inverted}">`])
      await expect(scanQr(await planted(main(inside)))).rejects.toThrow('no QR code');
  });
});

describe('the wire', () => {
  test('is counted with what the page brings along', async () => {
    const page = await stage.visit();
    const transfer = await countingTransfer(page);
    await page.goto('/health/live');
    const small = await transfer.bytes();
    expect(small).toBeGreaterThan(200);
    await page.goto('/openapi.json');
    const { length } = await (await fetch(`${stage.portal.publicUrl}/openapi.json`)).text();
    expect((await transfer.bytes()) - small).toBeGreaterThan(length);
  });

  test('can be cut, and mended', async () => {
    const page = await stage.visit();
    await page.goto('/health/live');
    const mend = await dropNetwork(page);
    await expect(page.goto('/health/live')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await mend();
    await page.goto('/health/live');
    expect(await page.textContent('body')).toContain('ok');
  });
});

describe('speed', () => {
  test('is told by the browser, and a page that jumps is found out', async () => {
    const still = await planted(main('<p>Still</p>'));
    const times = await loadTimes(still);
    expect(times.interactiveMs).toBeGreaterThanOrEqual(times.paintedMs);
    expect(times.paintedMs).toBeGreaterThan(0);
    expect(await layoutShift(still)).toBe(0);
    const jumping = await planted(
      `${main('<p>Pushed down</p>')}<script>setTimeout(() => document.body.style.paddingTop = '300px', 300)</script>`,
    );
    await jumping.waitForTimeout(600);
    expect(await layoutShift(jumping)).toBeGreaterThan(0.01);
  });
});

describe('trouble on a page', () => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await Visits.to(stage.portal.publicUrl);
  });
  afterAll(() => visits.stop());

  const strict = { 'content-security-policy': "default-src 'self'" };

  async function ending(html: string, headers = {}, allowed: RegExp[] = []): Promise<string> {
    const page = await visits.visit();
    await page.route('**/planted', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-type': 'text/html', ...headers },
        body: html,
      }),
    );
    await page.goto('/planted');
    await page.waitForTimeout(100);
    allowTrouble(page, ...allowed);
    return visits.end().then(() => 'all is well', String);
  }

  test.each([
    ['an inline script', '<script>1</script>', 'Content Security Policy'],
    ['an inline style', '<p style="color:red">x</p>', 'Content Security Policy'],
    ['a picture from elsewhere', '<img src="https://elsewhere.example/x.png">', 'elsewhere.example'],
    ['a frame', '<iframe src="https://elsewhere.example/"></iframe>', 'Content Security Policy'],
  ])('fails the test: %s against the policy', async (_what, html, words) => {
    expect(await ending(html, strict)).toContain(words);
    expect(await ending(html, strict, [/Content Security Policy/, /elsewhere/])).toBe('all is well');
  });

  test.each([
    ['an error in the console', '<script>console.error("oh")</script>', 'oh'],
    ['an uncaught error', '<script>throw new Error("oh")</script>', 'uncaught: oh'],
    ['a rejected promise', '<script>Promise.reject(new Error("oh"))</script>', 'uncaught: oh'],
    ['a dialog', '<script>alert("oh")</script>', 'dialog: oh'],
    ['a picture that is not there', '<img src="/nowhere.png">', 'status of 404'],
    ['a request to elsewhere', '<img src="https://elsewhere.example/x.png">', 'asks elsewhere: GET'],
  ])('fails the test: %s', async (_what, html, words) => {
    expect(await ending(html)).toContain(words);
    expect(await ending('<p>nothing</p>')).toBe('all is well');
  });
});
