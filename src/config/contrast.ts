/** Text and its ground differ by so much at least: WCAG 2.2, 1.4.3 (AA). */
export const LEAST_CONTRAST = 4.5;

/** What the pages are drawn on; the same as `--raised`, the darker of the light grounds, and the lighter of the dark ones, in style.css. */
export const pageGrounds = { light: '#f5f7fa', dark: '#1a232d' } as const;

/** 1 to 21, as WCAG 2.2 defines it; NaN for what is no `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [lighter = NaN, darker = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
