/** MikroORM's connections give times as text. */
export const date = (text: string): Date => new Date(text);
export const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that came from outside and is no UUID belongs to nothing; PostgreSQL would call it an error. */
export const isUuid = (id: string): boolean => UUID.test(id);
