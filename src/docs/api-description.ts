import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { AccessRow } from '@countersign/mfa-nest';
import { describeAccess, securitySchemes } from './describe-access.js';
import { sharedComponents } from './shared-components.js';

const introduction = `
Multi-factor authentication and countersignatures for a construction-payments portal.

**Signing in.** \`POST /v1/sign-in\` with the password returns a *ticket*; with it, enroll an authenticator app once, or
create and answer a challenge, and a session comes back.

**Countersigning.** Call the act. It answers 401 with the *intent*: what would be approved. Show it, create a challenge with
its id, answer that with a code, and repeat the same call with \`Countersign-Challenge\`.

Errors are RFC 9457 problems, money is a decimal string with a currency, times are RFC 3339 in UTC, ids are opaque, unknown
body fields are refused, and every reply carries \`X-Request-Id\`.`.trim();

/** The OpenAPI 3.1 description of the whole application, with what the guards demand written into each operation. */
export function apiDescriptionOf(app: INestApplication, access: readonly AccessRow[]): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Countersign')
    .setVersion('1')
    .setDescription(introduction)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const components = (document.components ??= {});
  components.schemas = { ...components.schemas, ...sharedComponents.schemas };
  components.responses = { ...components.responses, ...sharedComponents.responses };
  components.parameters = { ...components.parameters, ...sharedComponents.parameters };
  components.securitySchemes = { ...components.securitySchemes, ...securitySchemes };
  describeAccess(document, access);
  return document;
}
