import { Inject, Injectable, RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { isIdempotent } from '../act/idempotent.js';
import { accessOf, type Access } from './access.js';
import { isInPaymentsArea } from './payments-area.js';

/** A handler of a controller with the place it is mounted at. */
export interface Route {
  /** `Controller.method`, for messages to the developer. */
  name: string;
  method: string;
  /** As routers write it: `/v1/challenges/:id/answer`. */
  path: string;
  handler: object;
  /** Of a controller that is in the payments area. */
  paymentsArea: boolean;
}

/** One line of docs/access.md. */
export interface AccessRow {
  method: string;
  path: string;
  access: Access['kind'];
  /** Empty: any role. */
  roles: readonly string[];
  stepUpMaxAgeSeconds: number | null;
  /** What a countersignature is for. */
  purpose: string | null;
  /** Why a route is public. */
  why: string | null;
  idempotent: boolean;
  /** Entering asks people whose roles have an area limit for a factor. */
  paymentsArea: boolean;
}

/** Every handler of the application, as Nest mounts them. Knows controllers' own paths; the API uses no global prefix. */
@Injectable()
export class Routes {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  all(): readonly Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Readonly<Record<string, unknown>>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        return typeof handler === 'function' ? routesOf(metatype, name, handler) : [];
      });
    });
  }
}

function routesOf(controller: object & { name?: string }, name: string, handler: object): Route[] {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (method === undefined) return [];
  return pathsOf(controller).flatMap((prefix) =>
    pathsOf(handler).map((path) => ({
      name: `${controller.name ?? ''}.${name}`,
      method: RequestMethod[method],
      path: joined(prefix, path),
      handler,
      paymentsArea: isInPaymentsArea(controller),
    })),
  );
}

function pathsOf(target: object): readonly string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(path) ? path : [path ?? ''];
}

const joined = (...parts: readonly string[]): string =>
  '/' +
  parts
    .flatMap((part) => part.split('/'))
    .filter((segment) => segment !== '')
    .join('/');

/** The access of every route, sorted by path and method: docs/access.md and the API description are made from it. */
export function accessTable(app: INestApplicationContext): readonly AccessRow[] {
  return app
    .get(Routes, { strict: false })
    .all()
    .map(rowOf)
    .sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
}

// By code unit and not by locale: the table is compared in the continuous integration.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf({ name, method, path, handler, paymentsArea }: Route): AccessRow {
  const access = accessOf(handler);
  if (!access) throw new Error(`${name} declares no access`);
  return {
    method,
    path,
    access: access.kind,
    roles: 'roles' in access ? access.roles : [],
    stepUpMaxAgeSeconds: 'maxAgeSeconds' in access ? access.maxAgeSeconds : null,
    purpose: access.kind === 'countersigned' ? access.purpose : null,
    why: access.kind === 'public' ? access.why : null,
    idempotent: isIdempotent(handler),
    paymentsArea,
  };
}
