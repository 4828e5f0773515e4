import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const file = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

export interface Asset {
  type: string;
  content: Buffer;
}

const assets = new Map<string, Asset>([
  ['style.css', { type: 'text/css; charset=utf-8', content: file('./style.css') }],
  ['enhance.js', { type: 'text/javascript; charset=utf-8', content: file('./enhance.js') }],
]);

/** What is made of settings once they are known, such as a portal's own colours. */
export function addAsset(name: string, asset: Asset): void {
  assets.set(name, asset);
  paths.delete(name);
}

export const findAsset = (name: string): Asset | undefined => assets.get(name);

const paths = new Map<string, string>();

/** Where a page finds it: under its hash, so that a browser keeps it for ever and never too long. */
export function assetPath(name: string): string {
  const known = paths.get(name);
  if (known !== undefined) return known;
  const content = assets.get(name)?.content ?? Buffer.alloc(0);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  const path = `/assets/${hash}/${name}`;
  paths.set(name, path);
  return path;
}
