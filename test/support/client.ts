import request from 'supertest';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: any;
}

export interface Call {
  body?: object | string;
  bearer?: string | undefined;
  headers?: Record<string, string>;
}

/** One call over real HTTP. */
export async function call(url: string, method: string, path: string, options: Call = {}): Promise<Reply> {
  const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete' | 'put';
  const agent = request(url);
  let test = agent[verb](path).set(options.headers ?? {});
  if (options.bearer !== undefined) test = test.set('Authorization', `Bearer ${options.bearer}`);
  if (typeof options.body === 'string') test = test.set('Content-Type', 'application/json');
  const reply = await (options.body === undefined ? test : test.send(options.body));
  const isJson = /json/.test(reply.type);
  return { status: reply.status, headers: reply.headers, body: isJson ? (reply.body ?? {}) : reply.text };
}
