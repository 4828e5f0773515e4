/** What makes the pages a portal's own. */
export interface Brand {
  name: string;
  /** A file that the service serves; null: the name alone. */
  logo: boolean;
  /** CSS colours of the light and of the dark pages, each readable on its ground. */
  color: { light: string; dark: string };
}
export const Brand = Symbol('Brand');

export const defaultBrand: Brand = {
  name: 'Countersign',
  logo: false,
  color: { light: '#0b5cad', dark: '#7db8f0' },
};
