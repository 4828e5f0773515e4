/** The parts of Fastify's request and reply that this library touches; naming them keeps Fastify itself out of its types. */
export interface HttpRequest {
  /** Chosen by the server, or accepted from the client where it has the right shape. */
  id: string;
  /** The client's address as the trusted proxy chain tells it (TH-10). */
  ip: string;
  /** ISO 3166-1 alpha-2, where the application can tell from where the client comes (LOG-08). */
  country?: string | null;
  method: string;
  /** Path and query, as sent. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  params: unknown;
  query: unknown;
  body: unknown;
}

export interface HttpReply {
  statusCode: number;
  /** True once something was sent. */
  sent: boolean;
  raw: { headersSent: boolean };
  code(status: number): this;
  header(name: string, value: string): this;
  send(payload?: unknown): unknown;
}

/** A header that makes sense once: its only value, or undefined when it is missing or was sent more than once. */
export function singleHeader(request: Pick<HttpRequest, 'headers'>, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
