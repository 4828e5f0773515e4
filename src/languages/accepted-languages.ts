/** Ours: no browser sends more, and sorting whatever comes should cost nothing. */
const LONGEST_HEADER = 500;

/** The tags of an `Accept-Language` header, the most wanted first (RFC 9110, section 12.5.4). */
export const acceptedLanguages = (header: string): string[] =>
  header
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.split(';').map((part) => part.trim());
      const weight = parameters.find((one) => /^q=/i.test(one))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
