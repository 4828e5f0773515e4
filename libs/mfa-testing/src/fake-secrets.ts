import { createHmac } from 'node:crypto';
import type { KeyedHash, SecretBox } from '@countersign/mfa-core';

/** Hides nothing; keeps the one promise rules rely on: what was moved to another row does not open. */
export class FakeSecretBox implements SecretBox {
  seal(plaintext: Uint8Array, context: readonly string[]): string {
    return JSON.stringify([Buffer.from(plaintext).toString('base64url'), ...context]);
  }

  open(sealed: string, context: readonly string[]): Uint8Array {
    const [plaintext = '', ...sealedFor] = JSON.parse(sealed) as string[];
    if (JSON.stringify(sealedFor) !== JSON.stringify(context)) throw new Error('sealed for another row');
    return Buffer.from(plaintext, 'base64url');
  }

  needsReseal(): boolean {
    return false;
  }
}

export class FakeKeyedHash implements KeyedHash {
  digest(value: Uint8Array | string, context: string): string {
    return createHmac('sha256', `test key for ${context}`).update(value).digest('base64url');
  }
}
