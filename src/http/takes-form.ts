import { RouteConfig } from '@nestjs/platform-fastify';

/** What a route says of itself to Fastify, and the parser of bodies reads (body-parsing.ts). */
export interface FormRoute {
  takesForm?: true;
  /** The body may be so long; left out: as long as anywhere. */
  bodyLimitBytes?: number;
}

/**
 * The body of this route is a form (`application/x-www-form-urlencoded`), which any page on the web can send: the route
 * proves by itself who sent it, by a signature or by the browser's word about the page (SE-06).
 */
export const TakesForm = (options: Pick<FormRoute, 'bodyLimitBytes'> = {}): MethodDecorator =>
  RouteConfig({ takesForm: true, ...options } satisfies FormRoute);
