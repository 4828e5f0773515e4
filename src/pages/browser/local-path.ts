/** A path of ours, to go on to; anything else is the start. Nobody is sent to another place by a link (open redirect). */
export function localPath(given: string | null | undefined, otherwise = '/'): string {
  if (given === null || given === undefined || !given.startsWith('/') || given.length > 1000)
    return otherwise;
  try {
    const url = new URL(given, 'http://here.invalid');
    return url.origin === 'http://here.invalid' && !given.startsWith('//') && !given.includes('\\')
      ? url.pathname + url.search
      : otherwise;
  } catch {
    return otherwise;
  }
}

/** The same for whoever has signed in: the pages of signing in know nobody who has, and would lead round and round. */
export function goalOf(given: string | null | undefined, otherwise = '/'): string {
  const path = localPath(given, otherwise);
  return /^\/sign-in(?![^/?])/.test(path) ? otherwise : path;
}
