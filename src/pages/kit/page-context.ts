import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../words/words.js';
import type { Brand } from './brand.js';

/** What every part of a page may ask for. */
export interface PageContext {
  words: Words;
  brand: Brand;
  /** For the hidden field of every form. */
  formToken: string;
  /** Where the page was asked for: forms that change the language come back here. */
  path: string;
  /** By the server's clock, for whatever counts down on the page: a device's may be wrong. */
  now?: Date;
}

export const Page = createContext<PageContext | null>(null);

export function usePage(): PageContext {
  const page = useContext(Page);
  if (!page) throw new Error('a part of a page is drawn outside a page');
  return page;
}

export const useWords = (): Words => usePage().words;
