import type { IncomingMessage } from 'node:http';
import { limits } from '@countersign/mfa-core';

/** What a browser keeps so that strangers who guess at the password do not keep its owner out (TH-08). */
export class DeviceCookie {
  readonly #name: string;
  readonly #attributes: string;

  constructor(publicUrl: string) {
    // Without TLS, as on a developer's machine, no browser takes the prefix.
    const secure = publicUrl.startsWith('https:');
    this.#name = secure ? '__Host-countersign-device' : 'countersign-device';
    this.#attributes = `Path=/; Max-Age=${limits.deviceSeconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  read({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(`${this.#name}=`))?.slice(this.#name.length + 1);
  }

  write(token: string): string {
    return `${this.#name}=${token}; ${this.#attributes}`;
  }
}
