import { chromium, type Browser } from 'playwright-core';

/** Besides those of playwright: nothing that talks to its maker, and nobody but ourselves can be reached. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The browser that scripts/chromium.mjs found; npm test, npm run pages and npm run bench say where it is. */
export async function launchChromium(): Promise<Browser> {
  const { CHROMIUM_PATH: executablePath } = process.env;
  if (!executablePath)
    throw new Error('There is no browser here: see CONTRIBUTING.md, and run the tests with npm test.');
  return chromium.launch({ executablePath, args: FLAGS, handleSIGINT: false, handleSIGTERM: false });
}
