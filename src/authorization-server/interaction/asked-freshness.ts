import type { ParsedUrlQuery } from 'node:querystring';
import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import { acrMfa, acrPassword } from '@countersign/tokens';

/**
 * RFC 9470 section 4 has every OAuth client ask by `max_age` and `acr_values`; the library knows them of OpenID Connect
 * alone, and refuses them of others. So they go past it under names of ours.
 */
const ours = { max_age: 'max_factor_age', acr_values: 'wanted_acr_values' } as const;

interface AuthorizationRequest {
  path: string;
  query: ParsedUrlQuery;
}

/** Before the library looks. What was sent twice stays where it is, to be refused. */
export function renameFreshness(request: AuthorizationRequest, path: string): void {
  if (request.path !== path) return;
  const query = Object.entries(request.query);
  if (!query.some(([name]) => isOurs(name))) return;
  request.query = Object.fromEntries(
    query.map(([name, value]) => [isOurs(name) && typeof value === 'string' ? ours[name] : name, value]),
  );
}

const isOurs = (name: string): name is keyof typeof ours => Object.hasOwn(ours, name);

/** `extraParams`, with what is checked about each. */
export const freshnessParams = {
  [ours.max_age](_ctx: KoaContextWithOIDC, value: string | undefined): void {
    if (value !== undefined && !/^[0-9]{1,9}$/.test(value))
      throw new errors.InvalidRequest('invalid max_age parameter value');
  },
  [ours.acr_values]: null,
} as const;

type Params = Readonly<Record<string, unknown>> | undefined;

/** How old the last factor may be, in seconds. Null: it does not matter. */
export const maxAgeOf = (params: Params): number | null => {
  const value = params?.[ours.max_age];
  return value === undefined ? null : Number(value);
};

/** Values in order of preference; whoever is content with a password asks for no more. */
export const asksForFactor = (params: Params): boolean => {
  const asked = params?.[ours.acr_values];
  const values = typeof asked === 'string' ? asked.split(' ') : [];
  return values.includes(acrMfa) && !values.includes(acrPassword);
};
