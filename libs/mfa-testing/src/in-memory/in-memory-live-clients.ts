import type { LiveClient, LiveClients, TokenRevocations } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

/** Machine clients as a test puts them, and the tokens of theirs it revoked. */
export class InMemoryLiveClients implements LiveClients, TokenRevocations {
  constructor(private readonly memory: Memory) {}

  private get clients() {
    return this.memory.table<Omit<LiveClient, 'revokedTokenIds'>>('clients');
  }

  private get revoked() {
    return this.memory.table<{ tokenId: string; clientId: string }>('tokenRevocations');
  }

  /** A new one, or another state of one that is there. */
  put(client: Omit<LiveClient, 'revokedTokenIds'>): Promise<void> {
    return this.memory.run(() => this.clients.put(client.clientId, client));
  }

  find(clientId: string): Promise<LiveClient | null> {
    return this.memory.run(() => {
      const client = this.clients.get(clientId);
      const revoked = this.revoked.filter((token) => token.clientId === clientId);
      return client && { ...client, revokedTokenIds: new Set(revoked.map(({ tokenId }) => tokenId)) };
    });
  }

  revoke({ tokenId, clientId }: { tokenId: string; clientId: string }): Promise<void> {
    return this.memory.run(() => this.revoked.put(tokenId, { tokenId, clientId }));
  }
}
