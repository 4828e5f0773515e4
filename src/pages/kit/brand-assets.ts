import { readFileSync } from 'node:fs';
import { ConfigError, type Config } from '../../config/config.js';
import { addAsset } from '../assets/assets.js';
import { brandStyle, type Brand } from './brand.js';

/** A page with everything in it stays below 60 kB. */
const LARGEST_LOGO_BYTES = 20_000;

/**
 * Puts the portal's colours and logo beside the other assets.
 * @throws ConfigError for a logo that cannot be read, or is too large
 */
export function brandOf({ brand }: Pick<Config, 'brand'>): Brand {
  addAsset('brand.css', { type: 'text/css; charset=utf-8', content: Buffer.from(brandStyle(brand.color)) });
  if (brand.logoFile !== null)
    addAsset('logo', {
      type: brand.logoFile.toLowerCase().endsWith('.svg') ? 'image/svg+xml' : 'image/png',
      content: logoIn(brand.logoFile),
    });
  return { name: brand.name, logo: brand.logoFile !== null };
}

function logoIn(file: string): Buffer {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    throw new ConfigError(['BRAND_LOGO_FILE: there is no file that can be read']);
  }
  if (content.length > LARGEST_LOGO_BYTES)
    throw new ConfigError([`BRAND_LOGO_FILE: the file is larger than ${LARGEST_LOGO_BYTES} bytes`]);
  return content;
}
