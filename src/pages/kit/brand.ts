import { contrast } from '../../config/contrast.js';

/** What makes the pages a portal's own. */
export interface Brand {
  name: string;
  /** Whether the service serves one; otherwise the name stands alone. */
  logo: boolean;
}
export const Brand = Symbol('Brand');

/** The tokens that a portal may set, as a style sheet. What stands on the colour is white or ink, whichever is read better. */
export const brandStyle = ({ light, dark }: { light: string; dark: string }): string =>
  [
    `:root { --brand: ${light}; --on-brand: ${inkOn(light)}; }`,
    `@media (prefers-color-scheme: dark) { :root { --brand: ${dark}; --on-brand: ${inkOn(dark)}; } }`,
    '',
  ].join('\n');

const inks = ['#ffffff', '#06121f'] as const;

const inkOn = (color: string): string =>
  contrast(color, inks[0]) >= contrast(color, inks[1]) ? inks[0] : inks[1];
