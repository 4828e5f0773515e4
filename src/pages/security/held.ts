import type { components } from '@countersign/client';

/** What somebody has set up, and what holds for them. */
export type Held = components['schemas']['MethodsReply'];
