/** The code that a phone offers to fill in: what the last line binds to our site. Undefined for a text that carries none. */
export const codeIn = (text: string): string | undefined => /\n@[a-z0-9.-]+ #(\d{6})$/.exec(text)?.[1];
