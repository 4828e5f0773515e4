import { Inject, Injectable } from '@nestjs/common';
import { Problem, type FieldError } from '@countersign/mfa-nest';
import { readClientKey } from '@countersign/tokens';
import { financeScopes, type FinanceScope } from '../../between-sides/finance-clients.port.js';
import { Config } from '../../config/config.js';
import type { ClientContent } from './client-content.js';
import { FinanceClientsRepository, type RegisteredClient } from './finance-clients.repository.js';
import { financeClientProblems } from './finance-clients.problems.js';
import { errorsIn } from './judge-client.js';

export interface ClientRequest {
  name: string;
  scopes: readonly FinanceScope[];
  redirectUris: readonly string[];
  dpopRequired: boolean;
  /** JSON Web Keys as they were sent. */
  addKeys: readonly unknown[];
}

/** Makes of what was sent what may be kept: the public members of its keys, and nothing else of them. */
@Injectable()
export class ReadClientRequest {
  constructor(
    private readonly clients: FinanceClientsRepository,
    @Inject(Config) private readonly config: Pick<Config, 'production'>,
  ) {}

  /** @throws Problem `finance-client-not-acceptable` */
  async execute(request: ClientRequest, present: RegisteredClient | null): Promise<ClientContent> {
    const read = await Promise.all(request.addKeys.map((key) => readClientKey(key)));
    const errors: FieldError[] = read.flatMap((one, index) =>
      'problem' in one ? [{ pointer: `/addKeys/${index}`, detail: one.problem }] : [],
    );
    const addKeys = read.flatMap((one) => ('key' in one ? [one.key] : []));
    const { name, redirectUris, dpopRequired } = request;
    const scopes = financeScopes.filter((scope) => request.scopes.includes(scope));
    const content: ClientContent = { name, scopes, redirectUris, dpopRequired, addKeys };
    const loopback = !this.config.production;
    if (errors.length === 0)
      errors.push(...errorsIn(content, present, { loopback }), ...(await this.registered(content)));
    if (errors.length > 0) throw new Problem(financeClientProblems.notAcceptable, { errors });
    return content;
  }

  /** Also by somebody else, which is told no more of (MC-01). */
  private async registered({ addKeys }: ClientContent): Promise<FieldError[]> {
    const known = await this.clients.registeredOf(addKeys.map(({ thumbprint }) => thumbprint));
    return addKeys.flatMap(({ thumbprint }, index) =>
      known.has(thumbprint)
        ? [{ pointer: `/addKeys/${index}`, detail: 'is registered already: make a new key' }]
        : [],
    );
  }
}
