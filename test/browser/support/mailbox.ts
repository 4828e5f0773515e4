import type { Page } from 'playwright-core';
import { codeIn } from '../../support/code-in.js';
import { eventually } from '../../support/eventually.js';
import { leading } from './at-the-pages.js';
import { fill, follow, press, read } from './as-a-person.js';

const INBOX = '/dev/inbox/messages';

/** The newest message of that subject to somebody, opened in a tab beside; it may be a moment until it is there. */
export async function openMessage(page: Page, to: string, subject: string): Promise<Page> {
  const inbox = await openInbox(page, to);
  const message = inbox.getByRole('link', { name: subject }).first();
  await eventually(async () => {
    if ((await message.count()) > 0) return true;
    await follow(inbox, 'Check for new messages');
    return false;
  });
  await leading(inbox, () => message.click());
  return inbox;
}

/** The code in the newest text to a phone. */
export async function textedCode(page: Page, phone: string): Promise<string> {
  const inbox = await openInbox(page, phone);
  const text = await inbox.locator('tbody th').first().innerText();
  await inbox.close();
  const code = codeIn(text) ?? /\b(\d{6})\b/.exec(text)?.[1];
  if (code === undefined) throw new Error(`no code in: ${text}`);
  return code;
}

/** By the link that was sent there. Ends in a tab of its own at the sign-in, where nobody is signed in yet. */
export async function setPasswordByMail(page: Page, email: string, password: string): Promise<Page> {
  const tab = await openMessage(page, email, 'Set a new password');
  await follow(tab, /\/reset-password#/);
  await fill(tab, { 'New password': password });
  await press(tab, 'Set the password');
  return tab;
}

/** What a mail says between its lines and its links: the code that stands alone on a line. */
export async function codeOnItsLine(message: Page): Promise<string> {
  const code = /^((?:[0-9A-Z]{4}-)+[0-9A-Z]{4})$/m.exec(await read(message))?.[1];
  if (code === undefined) throw new Error(`no code in: ${await read(message)}`);
  return code;
}

async function openInbox(page: Page, to: string): Promise<Page> {
  const inbox = await page.context().newPage();
  await inbox.goto(INBOX);
  await fill(inbox, { 'Recipient (optional)': to });
  await press(inbox, 'Show');
  return inbox;
}
