import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SecretBox } from '@countersign/mfa-core';

/** 256 bits; Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32;

/** Ties a sealed secret to its row, and to its place there (SR-02). */
export const secretContext = (endpointId: string): string[] => ['webhook_endpoint', 'secret', endpointId];
export const formerSecretContext = (endpointId: string): string[] => [
  'webhook_endpoint',
  'former_secret',
  endpointId,
];

/** The secrets that messages are signed with: shown once, sealed at rest (SR-01). */
@Injectable()
export class WebhookSecrets {
  constructor(@Inject(SecretBox) private readonly secretBox: SecretBox) {}

  /** As receivers' libraries take it. */
  make(): string {
    return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  }

  seal(endpointId: string, secret: string): string {
    return this.secretBox.seal(Buffer.from(secret), secretContext(endpointId));
  }

  /** Puts the present one into the place of the former. */
  sealFormer(endpointId: string, sealed: string): string {
    return this.secretBox.seal(Buffer.from(this.open(endpointId, sealed)), formerSecretContext(endpointId));
  }

  open(endpointId: string, sealed: string): string {
    return Buffer.from(this.secretBox.open(sealed, secretContext(endpointId))).toString('utf8');
  }

  openFormer(endpointId: string, sealed: string): string {
    return Buffer.from(this.secretBox.open(sealed, formerSecretContext(endpointId))).toString('utf8');
  }
}
