import { Inject, Injectable, RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { isIdempotent } from '../act/idempotent.js';
import { MFA_OPTIONS, type MfaModuleOptions, type MountedRoute } from '../mfa-options.js';
import { accessOf, type Access } from './access.js';
import { isDelegated } from './delegated.js';
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
  /** Also open to a client that acts for a person. */
  delegated: boolean;
}

/** One line of docs/access.md. */
export interface AccessRow {
  method: string;
  path: string;
  /** `authorization_server`: no handler, it authenticates by itself. */
  access: Access['kind'] | 'authorization_server';
  /** Empty: any role. */
  roles: readonly string[];
  /** Of a machine's token. */
  scope: string | null;
  stepUpMaxAgeSeconds: number | null;
  /** What a countersignature is for. */
  purpose: string | null;
  /** Why a route is public, or how it authenticates by itself. */
  why: string | null;
  idempotent: boolean;
  /** Entering asks people whose roles have an area limit for a factor. */
  paymentsArea: boolean;
  /** Also open to a client that acts for a signed-in person (FIN-04). */
  delegated: boolean;
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
      delegated: isDelegated(controller, handler),
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
    .concat((app.get<MfaModuleOptions>(MFA_OPTIONS, { strict: false }).mounted ?? []).map(rowOfMounted))
    .sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
}

// By code unit and not by locale: the table is compared in the continuous integration.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf({ name, method, path, handler, paymentsArea, delegated }: Route): AccessRow {
  const access = accessOf(handler);
  if (!access) throw new Error(`${name} declares no access`);
  return {
    method,
    path,
    access: access.kind,
    roles: 'roles' in access ? access.roles : [],
    scope: access.kind === 'machine' ? access.scope : null,
    stepUpMaxAgeSeconds: 'maxAgeSeconds' in access ? access.maxAgeSeconds : null,
    purpose: access.kind === 'countersigned' ? access.purpose : null,
    why: access.kind === 'public' ? access.why : null,
    idempotent: isIdempotent(handler),
    paymentsArea,
    delegated,
  };
}

const rowOfMounted = ({ method, path, why }: MountedRoute): AccessRow => ({
  ...{ method, path, access: 'authorization_server', why },
  ...{ roles: [], scope: null, stepUpMaxAgeSeconds: null, purpose: null },
  ...{ idempotent: false, paymentsArea: false, delegated: false },
});
