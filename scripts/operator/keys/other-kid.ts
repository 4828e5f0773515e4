/**
 * Which key of a ring is to go: the one named, or the only one besides the first.
 * @throws Error where that is none, the first, or not clear
 */
export function otherKid([current, ...others]: readonly string[], named?: string): string {
  if (named !== undefined && named === current)
    throw new Error(`${named} is the current key: promote another one first.`);
  if (named !== undefined && !others.includes(named)) throw new Error(`No key here is called ${named}.`);
  const [only, ...more] = named === undefined ? others : [named];
  if (only === undefined) throw new Error('There is no key besides the current one.');
  if (more.length > 0) throw new Error(`Say which one with --kid: ${others.join(', ')}.`);
  return only;
}
