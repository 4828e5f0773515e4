import { RouteConfig } from '@nestjs/platform-fastify';

/** What a route says of itself to Fastify, and the parser of bodies reads (body-parsing.ts). */
export interface CsvRoute {
  takesCsv?: true;
}

/** 10 MB: ten thousand people with long names need a tenth of it. */
export const CSV_LIMIT_BYTES = 10_485_760;

/** The body of this route is a file (`text/csv`), which its handler gets as bytes; nothing else is taken there but JSON. */
export const TakesCsv = (): MethodDecorator => RouteConfig({ takesCsv: true } satisfies CsvRoute);
