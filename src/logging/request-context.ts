import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line written while a request is served carries. */
export const requestContext = new AsyncLocalStorage<{ readonly requestId: string }>();
