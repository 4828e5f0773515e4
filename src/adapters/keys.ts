import { Module, type DynamicModule } from '@nestjs/common';
import { AesGcmSecretBox, HmacKeyedHash, parseHashKey, parseSecretBoxKeys } from '@countersign/secret-box';
import { AccessTokenIssuer, AuditCheckpointIssuer, ReceiptIssuer, SigningKeys } from '@countersign/tokens';
import { CheckpointSigner } from '../audit-log/audit-log.module.js';
import { Config, ConfigError } from '../config/config.js';
import { ReceiptSigner } from '../payor/payor.module.js';

export interface Keys {
  signing: SigningKeys;
  secretBox: AesGcmSecretBox;
  hash: HmacKeyedHash;
}

/** @throws ConfigError with the name of each setting whose keys are of no use, and never their value. */
export function keysOf({ keys }: Config): Keys {
  const problems: string[] = [];
  const parsed = <T>(setting: string, parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      problems.push(`${setting}: ${error instanceof Error ? error.message : 'not readable'}`);
      return undefined;
    }
  };
  const signing = parsed('SIGNING_KEYS, RETIRED_SIGNING_KEYS', () =>
    SigningKeys.parse({ signing: keys.signing, retired: keys.retiredSigning }),
  );
  const secretBox = parsed('SECRET_BOX_KEYS', () => new AesGcmSecretBox(parseSecretBoxKeys(keys.secretBox)));
  const hash = parsed('HASH_KEY', () => new HmacKeyedHash(parseHashKey(keys.hash)));
  if (!signing || !secretBox || !hash) throw new ConfigError(problems);
  return { signing, secretBox, hash };
}

/** For whoever sends a session or a receipt out. */
export function signing({ http }: Config, { signing: keys }: Keys): DynamicModule {
  const names = { issuer: http.publicUrl, audience: http.publicUrl };
  const providers = [
    { provide: SigningKeys, useValue: keys },
    { provide: AccessTokenIssuer, useValue: new AccessTokenIssuer(keys, names) },
    { provide: ReceiptSigner, useValue: new ReceiptIssuer(keys, names) },
    { provide: CheckpointSigner, useValue: new AuditCheckpointIssuer(keys, names) },
  ];
  return { module: SigningModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}

@Module({})
class SigningModule {}
