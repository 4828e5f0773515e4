import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '@countersign/mfa-nest';
import { ApiDescription } from './api-description.provider.js';

const why =
  'Describes the API and holds nothing of anybody; closed in production unless OPENAPI_ENABLED is true.';

/** Swagger UI comes with @nestjs/swagger, from whose place it is found. */
const swaggerUi = dirname(
  createRequire(import.meta.resolve('@nestjs/swagger')).resolve('swagger-ui-dist/package.json'),
);

const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** No inline script, and nothing from elsewhere: the policy below holds without exceptions for the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Countersign API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <script src="/docs/swagger-ui-bundle.js" defer></script>
    <script src="/docs/start.js" defer></script>
  </head>
  <body>
    <noscript>This page needs JavaScript; the same is in <a href="/openapi.json">openapi.json</a>.</noscript>
    <main id="api"></main>
  </body>
</html>
`;

const start = `window.SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true });\n`;

@ApiExcludeController()
@Controller()
export class DocsController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @Public(why)
  openApi(): OpenAPIObject {
    return this.description.document;
  }

  @Get('docs')
  @Public(why)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', policy)
  page(): string {
    return page;
  }

  @Get('docs/start.js')
  @Public(why)
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  start(): string {
    return start;
  }

  @Get('docs/:asset')
  @Public(why)
  async asset(@Param('asset') name: string): Promise<StreamableFile> {
    const type = Object.hasOwn(assets, name) ? assets[name] : undefined;
    if (type === undefined) throw new NotFoundException();
    return new StreamableFile(await readFile(join(swaggerUi, name)), { type });
  }
}
