import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { ForeignForm } from './page-errors.js';

interface FormRequest {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * A form counts when the browser says that a page of ours sent it (SE-06; NIST SP 800-63B-4 section 5.1): `Sec-Fetch-Site`,
 * or `Origin` where a browser does not send that. Whoever says neither is no browser that people sign in with.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  readonly #origin: string;

  constructor(@Inject(Config) config: Config) {
    this.#origin = new URL(config.http.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FormRequest>();
    if (method === 'GET' || method === 'HEAD') return true;
    const { 'sec-fetch-site': site, origin } = headers;
    const said = [
      ...(site === undefined ? [] : [site === 'same-origin']),
      ...(origin === undefined ? [] : [origin === this.#origin]),
    ];
    if (said.length === 0 || said.includes(false)) throw new ForeignForm();
    return true;
  }
}
