import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { artifactRowId } from './artifact-ids.js';
import { OAuthArtifactsRepository } from './oauth-artifacts.repository.js';

/**
 * Client assertions and DPoP proofs count once (MC-02, MC-07). One insert tells: of twenty at once, over any number of
 * instances, one is the first.
 */
@Injectable()
export class SpentAssertions {
  constructor(
    private readonly artifacts: OAuthArtifactsRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** True for exactly one caller. `expires`: seconds since the epoch, when it would be refused for its age anyway. */
  unique(issuer: string, tokenId: string, expires: number): Promise<boolean> {
    const remaining = Math.max(expires * 1000 - Date.now(), 0);
    return this.artifacts.addOnce({
      id: artifactRowId('ReplayDetection', JSON.stringify([issuer, tokenId])),
      model: 'ReplayDetection',
      grantDigest: null,
      uidDigest: null,
      clientId: issuer,
      sealedPayload: null,
      expiresAt: new Date(this.clock.now().getTime() + remaining),
    });
  }
}
