import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  noStanding,
  hashOfBearer,
  newBearer,
  type LiveClient,
  type MfaPorts,
  type Session,
  type TicketStage,
} from '@countersign/mfa-core';
import {
  ActInterceptor,
  AddressLimitGuard,
  MfaGuard,
  MfaModule,
  ProblemFilter,
  problemValidationPipe,
  type MfaModuleOptions,
} from '@countersign/mfa-nest';
import { createInMemoryPorts, lenientPolicy, strictPolicy } from '@countersign/mfa-testing';
import { acrMfa } from '@countersign/tokens';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';

export const issuer = 'https://countersign.example';
const kid = 'edge-1';

export interface Call {
  method?: 'GET' | 'POST' | 'DELETE' | 'HEAD';
  url: string;
  bearer?: string;
  headers?: Record<string, string | string[]>;
  body?: object | string;
  /** The address of the TCP connection. */
  from?: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  /** As parsed: anything. */
  body: ReturnType<JSON['parse']>;
  text: string;
}

export type RegisteredClient = Omit<LiveClient, 'revokedTokenIds'>;

/** A small application behind the edge of mfa-nest, over one memory: handlers of a test's own, guarded for real. */
export class EdgeApp {
  readonly #key: KeyObject;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly ports: ReturnType<typeof createInMemoryPorts> & MfaPorts,
    readonly publicKey: KeyObject,
    key: KeyObject,
  ) {
    this.#key = key;
  }

  static async start(
    controllers: Type<unknown>[],
    settings: {
      providers?: Provider[];
      enhancers?: Provider[];
      trustProxy?: string[];
      options?: Partial<MfaModuleOptions>;
      ports?: Partial<MfaPorts>;
      /** An application that knows no finance systems. */
      withoutMachines?: boolean;
    } = {},
  ): Promise<EdgeApp> {
    const ports = { ...createInMemoryPorts(), totp: new OtplibTotpVerifier(), ...settings.ports };
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const options: MfaModuleOptions = {
      ports,
      idempotency: ports.idempotency,
      policies: [strictPolicy, lenientPolicy],
      accessTokens: { issuer, audience: issuer, keyFor: (id) => (id === kid ? publicKey : undefined) },
      ...(settings.withoutMachines ? {} : { machine: { clients: ports.clients, proofs: ports.proofs } }),
      ...settings.options,
    };
    @Module({
      imports: [MfaModule.forRootAsync({ useFactory: () => options })],
      controllers,
      providers: [...(settings.providers ?? []), ...(settings.enhancers ?? globalEnhancers)],
    })
    class RootModule {}
    const adapter = new FastifyAdapter({
      trustProxy: settings.trustProxy ?? false,
      genReqId: () => randomUUID(),
      bodyLimit: 2048,
    });
    const app = await NestFactory.create<NestFastifyApplication>(RootModule, adapter, {
      logger: false,
      abortOnError: false,
      // Fastify's own, as in the service.
      bodyParser: false,
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new EdgeApp(app, ports as EdgeApp['ports'], publicKey, privateKey);
  }

  async call({ method = 'GET', url, bearer, headers, body, from }: Call): Promise<Answer> {
    const reply = await this.app.inject({
      method,
      url,
      headers: {
        ...headers,
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { payload: body }),
      ...(from === undefined ? {} : { remoteAddress: from }),
    });
    const isJson = /json/.test(String(reply.headers['content-type']));
    return {
      status: reply.statusCode,
      headers: reply.headers as Answer['headers'],
      body: isJson && reply.body !== '' ? JSON.parse(reply.body) : undefined,
      text: reply.body,
    };
  }

  async person(...roles: string[]): Promise<string> {
    const personId = this.ports.ids.next();
    const grants = roles.map((role) => ({ role, companyId: 'company-1' }));
    await this.ports.subjects.put({
      personId,
      accountName: 'pat@example.com',
      active: true,
      ...noStanding,
      grants,
    });
    return personId;
  }

  /** A session as the record has it. */
  async session(personId: string, given: Partial<Session> = {}): Promise<Session> {
    const now = this.ports.clock.now();
    const session: Session = {
      id: this.ports.ids.next(),
      personId,
      generation: 1,
      amr: ['pwd', 'otp', 'mfa'],
      authTime: now,
      factorTime: now,
      rememberedFactorTime: null,
      createdAt: now,
      lastActivityAt: now,
      areaActiveAt: null,
      idleSeconds: 900,
      expiresAt: new Date(now.getTime() + 28_800_000),
      endedAt: null,
      endReason: null,
      deviceId: null,
      address: null,
      userAgent: null,
      delegate: null,
      ...given,
    };
    await this.ports.sessions.add(session);
    return session;
  }

  async ticket(personId: string, stage: TicketStage = 'enrollment'): Promise<string> {
    const now = this.ports.clock.now();
    const { bearer } = newBearer('ticket');
    await this.ports.tickets.add({
      id: this.ports.ids.next(),
      hash: hashOfBearer(bearer),
      personId,
      stage,
      amr: ['pwd'],
      factorTime: null,
      recovered: false,
      deviceId: null,
      sharedDeviceId: null,
      delegate: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 600_000),
    });
    return bearer;
  }

  /** The claims of a good token; tests spoil them one at a time. */
  claims({ id, personId, generation }: Session): Record<string, unknown> {
    const now = Math.floor(this.ports.clock.now().getTime() / 1000);
    return {
      iss: issuer,
      aud: issuer,
      sub: personId,
      client_id: 'countersign-portal',
      iat: now,
      exp: now + 300,
      jti: randomUUID(),
      sid: id,
      gen: generation,
      amr: ['pwd', 'otp', 'mfa'],
      acr: acrMfa,
      auth_time: now,
      roles: [],
    };
  }

  token(session: Session): string {
    return this.forge(this.claims(session));
  }

  /** A finance system that is registered and active. */
  async client(given: Partial<RegisteredClient> = {}): Promise<RegisteredClient> {
    const client: RegisteredClient = {
      clientId: `fc_${randomUUID().replaceAll('-', '')}`,
      companyId: 'company-1',
      active: true,
      scopes: ['things:read', 'things:report'],
      actsForPeople: true,
      dpopRequired: false,
      tokensValidFrom: null,
      ...given,
    };
    await this.ports.clients.put(client);
    return client;
  }

  /** The claims of a good token of a finance system; `jkt` binds it to a key. */
  machineClaims({ clientId, scopes }: RegisteredClient, jkt?: string): Record<string, unknown> {
    const now = Math.floor(this.ports.clock.now().getTime() / 1000);
    return {
      iss: issuer,
      aud: issuer,
      sub: clientId,
      client_id: clientId,
      iat: now,
      exp: now + 600,
      jti: randomUUID(),
      scope: scopes.join(' '),
      ...(jkt === undefined ? {} : { cnf: { jkt } }),
    };
  }

  machineToken(client: RegisteredClient, jkt?: string): string {
    return this.forge(this.machineClaims(client, jkt));
  }

  /** Any token with any header, signed by our key; written by hand, so that no library refuses to make it. */
  forge(payload: object, header: object = { alg: 'ES256', typ: 'at+jwt', kid }, key = this.#key): string {
    const signed = `${segment(header)}.${segment(payload)}`;
    const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  }

  /** Someone in these roles who signed in with both factors a moment ago. */
  async signedIn(...roles: string[]): Promise<{ personId: string; session: Session; bearer: string }> {
    const personId = await this.person(...roles);
    const session = await this.session(personId);
    return { personId, session, bearer: this.token(session) };
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const globalEnhancers: Provider[] = [
  { provide: APP_GUARD, useExisting: AddressLimitGuard },
  { provide: APP_GUARD, useExisting: MfaGuard },
  { provide: APP_INTERCEPTOR, useExisting: ActInterceptor },
  { provide: APP_FILTER, useExisting: ProblemFilter },
  { provide: APP_PIPE, useFactory: problemValidationPipe },
];
