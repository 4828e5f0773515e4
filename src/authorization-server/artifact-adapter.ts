import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { Clock, SecretBox } from '@countersign/mfa-core';
import { artifactContext, artifactDigest, artifactRowId } from './artifact-ids.js';
import type { ArtifactRow, FoundArtifact, OAuthArtifactsRepository } from './oauth-artifacts.repository.js';

/** What has to happen besides, when the library gives something up. */
export interface WhenGivenUp {
  /** The client gave it back, or a code or refresh token of it came twice. */
  grant(grantId: string): Promise<void>;
  /** RFC 7009: a token of the client's own ends before its time. */
  machineToken(token: { tokenId: string; clientId: string; expiresAt: Date }): Promise<void>;
}

export interface ArtifactPorts {
  artifacts: OAuthArtifactsRepository;
  secretBox: SecretBox;
  clock: Clock;
  givenUp: WhenGivenUp;
}

/** What ends with its grant. */
const OF_GRANTS = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/**
 * Where oidc-provider keeps what it remembers. Rows are found by SHA-256 of model and id, and their payload is sealed to
 * them: the database gives away no code, token, session cookie or interaction (SR-04).
 */
export class ArtifactAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly ports: ArtifactPorts,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresInSeconds = 0): Promise<void> {
    const rowId = artifactRowId(this.model, id);
    const expiresAt = new Date(this.ports.clock.now().getTime() + expiresInSeconds * 1000);
    const row: ArtifactRow = {
      id: rowId,
      model: this.model,
      grantDigest: OF_GRANTS.has(this.model) ? artifactDigest('Grant', payload.grantId ?? '') : null,
      uidDigest: payload.uid === undefined ? null : artifactDigest('uid', payload.uid),
      clientId: payload.clientId ?? null,
      sealedPayload: this.ports.secretBox.seal(Buffer.from(JSON.stringify(payload)), artifactContext(rowId)),
      expiresAt,
    };
    await this.ports.artifacts.put(row);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const now = this.ports.clock.now();
    return this.#opened(await this.ports.artifacts.find(artifactRowId(this.model, id), now));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const now = this.ports.clock.now();
    return this.#opened(await this.ports.artifacts.findByUid(this.model, artifactDigest('uid', uid), now));
  }

  /** For the device flow, which there is not. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /**
   * One of any number at once comes through. The library looks before it consumes: who was not in time for that look ends
   * up here, and gives the grant up all the same (TK-08).
   *
   * @throws InvalidGrant
   */
  async consume(id: string): Promise<void> {
    const { artifacts, clock, givenUp } = this.ports;
    if (await artifacts.consume(artifactRowId(this.model, id), clock.now())) return;
    const grantId = (await this.find(id))?.grantId;
    if (grantId !== undefined) {
      await artifacts.removeOfGrant(artifactDigest('Grant', grantId));
      await artifacts.remove(artifactRowId('Grant', grantId));
      await givenUp.grant(grantId);
    }
    throw new errors.InvalidGrant('consumed already, by another request at the same moment');
  }

  async destroy(id: string): Promise<void> {
    const { artifacts, clock, givenUp } = this.ports;
    const rowId = artifactRowId(this.model, id);
    const row = this.model === 'ClientCredentials' ? await artifacts.find(rowId, clock.now()) : null;
    const removed = await artifacts.remove(rowId);
    if (this.model === 'Grant') await givenUp.grant(id);
    if (removed && row?.clientId)
      await givenUp.machineToken({ tokenId: id, clientId: row.clientId, expiresAt: row.expiresAt });
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.ports.artifacts.removeOfGrant(artifactDigest('Grant', grantId));
  }

  #opened(row: FoundArtifact | null): AdapterPayload | undefined {
    if (!row?.sealedPayload) return undefined;
    const bytes = this.ports.secretBox.open(row.sealedPayload, artifactContext(row.id));
    const payload = JSON.parse(Buffer.from(bytes).toString('utf8')) as AdapterPayload;
    return row.consumedAt ? { ...payload, consumed: Math.floor(row.consumedAt.getTime() / 1000) } : payload;
  }
}
