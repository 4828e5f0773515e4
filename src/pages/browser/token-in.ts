/** A token as our mails carry it, out of whatever somebody has copied: the token, its line, or a link with it behind #. */
export const tokenIn = (given: string | undefined, kind: 'cspr' | 'csac'): string =>
  new RegExp(`\\b${kind}_[\\w-]{1,180}`).exec(given ?? '')?.[0] ?? '';
