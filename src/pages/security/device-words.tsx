import type { ComponentChildren } from 'preact';
import type { Words } from '../words/words.js';

/** By what a browser says of itself, the more particular first: most say that they are others as well. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows NT\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** More of what somebody sent says nothing more. */
const QUOTED_AT_MOST = /^.{0,80}/u;

/** Which browser on which system it says that it is; in its own words where those are not known; never more than it said. */
export function deviceText(userAgent: string | null, { t }: Words): string {
  const said = (userAgent ?? '').replace(/\p{C}+/gu, ' ').trim();
  if (said === '') return t('sessions.unknown');
  const browser = browsers.find(([pattern]) => pattern.test(said))?.[1];
  const system = systems.find(([pattern]) => pattern.test(said))?.[1];
  if (browser !== undefined && system !== undefined) return t('sessions.onSystem', { browser, system });
  return t('sessions.saysItIs', { name: QUOTED_AT_MOST.exec(said)?.[0] ?? '' });
}

/** The same in a cell: what somebody sent is written in its own direction. */
export const Device = ({
  userAgent,
  words,
  children,
}: {
  userAgent: string | null;
  words: Words;
  children?: ComponentChildren;
}) => (
  <>
    <bdi>{deviceText(userAgent, words)}</bdi> {children}
  </>
);
