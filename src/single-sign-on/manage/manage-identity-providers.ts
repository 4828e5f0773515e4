import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, IdGenerator, SecretBox, UnitOfWork, type Origin } from '@countersign/mfa-core';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { Config } from '../../config/config.js';
import { isPublicMail, readDomain } from '../email-domain.js';
import { IdentityProvidersRepository, type IdentityProvider } from '../identity-providers.repository.js';
import { ProviderConfigurations } from '../provider-configurations.js';
import { clientSecretContext } from '../sso-contexts.js';

/** In words for the operator. */
export class IdentityProviderRefused extends Error {}

/** Enters and removes the identity providers of companies. The operator alone does: a domain must be known to be the company's. */
@Injectable()
export class ManageIdentityProviders {
  constructor(
    private readonly providers: IdentityProvidersRepository,
    private readonly configurations: ProviderConfigurations,
    private readonly directory: PersonDirectory,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Pick<Config, 'production'>,
  ) {}

  list(): Promise<IdentityProvider[]> {
    return this.providers.list();
  }

  /** It is asked who it is first. @throws IdentityProviderRefused in words; nothing is changed then */
  async add(wanted: {
    companyId: string;
    issuer: string;
    clientId: string;
    clientSecret: string | null;
    domains: readonly string[];
    authorization: string;
    by: { personId: string; origin: Origin };
  }): Promise<IdentityProvider> {
    const { companyId, issuer, clientId, clientSecret, authorization, by } = wanted;
    this.requireIssuer(issuer);
    const domains = domainsOf(wanted.domains);
    await this.configurations.discover({ issuer, clientId }, clientSecret).catch((error: unknown) => {
      throw new IdentityProviderRefused(
        `${issuer} does not answer as an OpenID provider should: ${error instanceof Error ? error.message : 'no answer'}. Look at ${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      );
    });
    const id = this.ids.next();
    const sealedClientSecret =
      clientSecret === null ? null : this.secretBox.seal(Buffer.from(clientSecret), clientSecretContext(id));
    const provider = { id, companyId, issuer, clientId, sealedClientSecret, domains };
    await this.unitOfWork.run(async () => {
      if ((await this.directory.sideOf(companyId)) === null)
        throw new IdentityProviderRefused(`There is no company ${companyId}.`);
      if (!(await this.providers.add(provider, this.clock.now())))
        throw new IdentityProviderRefused('One of these domains is signed in by another identity provider.');
      await this.log('identity_provider.added', provider, authorization, by);
    });
    return provider;
  }

  /** Whoever it signed in signs in by password again, which they set by a link. False: there is none. */
  remove(id: string, authorization: string, by: { personId: string; origin: Origin }): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const provider = await this.providers.find(id);
      if (!provider || !(await this.providers.remove(id))) return false;
      await this.log('identity_provider.removed', provider, authorization, by);
      return true;
    });
  }

  private requireIssuer(issuer: string): void {
    const url = URL.canParse(issuer) ? new URL(issuer) : null;
    const plain = url?.protocol === 'http:' && !this.config.production;
    if (
      !url ||
      (url.protocol !== 'https:' && !plain) ||
      url.username !== '' ||
      url.search !== '' ||
      url.hash !== ''
    )
      throw new IdentityProviderRefused(
        'The issuer must be an https address without a query, as the provider has it.',
      );
  }

  private async log(
    act: string,
    { id, companyId, issuer, domains }: IdentityProvider,
    authorization: string,
    by: { personId: string; origin: Origin },
  ): Promise<void> {
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act,
      outcome: 'success',
      actor: { kind: 'person', id: by.personId },
      object: { kind: 'identity_provider', id },
      origin: by.origin,
      details: { issuer, domains: domains.join(' '), authorization },
    });
  }
}

function domainsOf(wanted: readonly string[]): string[] {
  const domains = wanted.map((text) => {
    const domain = readDomain(text);
    if (domain === null)
      throw new IdentityProviderRefused(`"${text}" is no domain; write it in ASCII, such as example.com.`);
    if (isPublicMail(domain))
      throw new IdentityProviderRefused(`Anybody can have an address at ${domain}: it is no company's.`);
    return domain;
  });
  if (domains.length === 0) throw new IdentityProviderRefused('Name a domain at least.');
  return [...new Set(domains)];
}
