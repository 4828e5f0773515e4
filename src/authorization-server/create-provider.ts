import Provider from 'oidc-provider';
import type { SecretBox, UnitOfWork } from '@countersign/mfa-core';
import type { FinanceClients } from '../between-sides/finance-clients.port.js';
import { answerErrors } from './answer-errors.js';
import { ArtifactAdapter, type WhenGivenUp } from './artifact-adapter.js';
import { ClientAdapter } from './client-metadata.js';
import { endpoints } from './endpoints.js';
import type { OAuthArtifactsRepository } from './oauth-artifacts.repository.js';
import type { OAuthAudit } from './oauth-audit.js';
import { providerConfiguration, type ConfigurationPorts } from './provider-configuration.js';
import { describeServer } from './server-metadata.js';
import type { SpentAssertions } from './spent-assertions.js';

export interface ProviderPorts extends Omit<ConfigurationPorts, 'adapterOf'> {
  artifacts: OAuthArtifactsRepository;
  spent: SpentAssertions;
  clients: FinanceClients;
  secretBox: SecretBox;
  unitOfWork: UnitOfWork;
  audit: OAuthAudit;
  givenUp: WhenGivenUp;
}

/** The authorization server, ready to answer under `issuer` and under no other name. */
export function createProvider(ports: ProviderPorts): Provider {
  const { issuer, artifacts, spent, clients, secretBox, clock, givenUp } = ports;
  const adapterOf = (model: string) =>
    model === 'Client'
      ? new ClientAdapter(clients)
      : new ArtifactAdapter(model, { artifacts, secretBox, clock, givenUp });
  const provider = new Provider(issuer, providerConfiguration({ ...ports, adapterOf }));
  answerUnder(provider, issuer);
  // The library looks and then writes: of twenty at once, all would pass (MC-02).
  provider.ReplayDetection.unique = (by, tokenId, expires) => spent.unique(by, tokenId, expires);
  answerErrors(provider, ports);
  describeServer(provider);
  provider.use((ctx, next) => {
    ports.persons.prepare(ctx, endpoints.authorization);
    return next();
  });
  provider.use(async (ctx, next) => {
    // Nothing here is for a page of another origin.
    await next();
    ctx.remove('Access-Control-Allow-Origin');
    ctx.remove('Access-Control-Expose-Headers');
  });
  return provider;
}

/**
 * Every address it tells comes from the configured one: what a request says of itself (Host, X-Forwarded-*, an absolute
 * request target) is never asked.
 */
function answerUnder(provider: Provider, issuer: string): void {
  const { protocol, host } = new URL(issuer);
  const always = (value: string | boolean): PropertyDescriptor => ({ get: () => value, configurable: true });
  Object.defineProperties(provider.request, {
    protocol: always(protocol.slice(0, -1)),
    secure: always(protocol === 'https:'),
    host: always(host),
    origin: always(issuer),
    href: always(`${issuer}/`),
  });
}
