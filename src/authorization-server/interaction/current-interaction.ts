import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import Provider, { errors } from 'oidc-provider';
import { Clock, secondsAfter, type Session } from '@countersign/mfa-core';
import { InteractionOver } from '../../pages/browser/page-errors.js';
import { FinanceClients, type FinanceClient } from '../../between-sides/finance-clients.port.js';
import { DelegatedSessions } from './delegated-sessions.js';
import { InteractionProgressRepository, type Progress } from './interaction-progress.repository.js';
import { promptNames, type PromptName } from './prompts.js';

/** 15 min, as long as the authorization server waits; longer than a half-login lives. Ours. */
const PROGRESS_SECONDS = 900;

/** The browser in front of a page, by the cookies it sends. */
export interface Browser {
  request: IncomingMessage;
  response: ServerResponse;
}

/** What one person in one browser is asked for, for one client. */
export interface CurrentInteraction {
  uid: string;
  prompt: PromptName;
  client: FinanceClient;
  /** Registered, and checked by the authorization server. */
  redirectUri: string;
  /** Of the authorization request, as they were sent. */
  params: Readonly<Record<string, unknown>>;
  /** The grant this browser had for the client so far. */
  grantId: string | undefined;
  /** The live session of this browser for the client; null where somebody has to sign in. */
  session: Session | null;
  progress: Progress;
  /** How long what is kept of this answer is worth keeping. */
  keepUntil: Date;
  /** The path to go on at, once the prompt was answered. */
  returnPath: string;
  /** It was answered already: by the same page a moment ago, or in another tab. */
  answered: boolean;
}

/** Finds an interaction by its address and by the signed cookie of the browser that it was begun in. */
@Injectable()
export class FindInteraction {
  constructor(
    private readonly provider: Provider,
    private readonly progress: InteractionProgressRepository,
    private readonly delegated: DelegatedSessions,
    @Inject(FinanceClients) private readonly clients: FinanceClients,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws InteractionOver: unknown, over, and begun in another browser answer alike. */
  async execute({ request, response }: Browser, uid: string): Promise<CurrentInteraction> {
    const details = await this.provider.interactionDetails(request, response).catch(asOver);
    const { params, grantId } = details;
    const prompt = promptNames.find((name) => name === details.prompt.name);
    const { client_id: clientId, redirect_uri: redirectUri } = params;
    if (details.uid !== uid || !prompt || typeof clientId !== 'string' || typeof redirectUri !== 'string')
      throw new InteractionOver();
    const client = await this.clients.find(clientId);
    if (!client?.active) throw new InteractionOver();
    const now = this.clock.now();
    const personId = details.session?.accountId;
    const session = await this.delegated.liveFor({ grantId, personId, clientId });
    // It was alive when the page was asked for: from here on only a sign-in helps, which the client begins.
    if (prompt !== 'login' && !session && !details.result) throw new InteractionOver();
    return {
      uid,
      prompt,
      client,
      redirectUri,
      params,
      grantId,
      session,
      progress: await this.progress.find(uid, now),
      keepUntil: secondsAfter(now, PROGRESS_SECONDS),
      returnPath: new URL(details.returnTo).pathname,
      answered: details.result !== undefined,
    };
  }
}

function asOver(error: unknown): never {
  if (error instanceof errors.SessionNotFound) throw new InteractionOver();
  throw error;
}
