import { RouteConfig } from '@nestjs/platform-fastify';

/** What a route says of itself to Fastify, and the parser of bodies reads (body-parsing.ts). */
export interface FormRoute {
  takesForm?: true;
}

/**
 * The body of this route is a form (`application/x-www-form-urlencoded`), which any page on the web can send: the route
 * proves by itself who sent it, by a signature or by the browser's word about the page (SE-06).
 */
export const TakesForm = (): MethodDecorator => RouteConfig({ takesForm: true } satisfies FormRoute);
