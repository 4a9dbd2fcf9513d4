import { httpCalls } from '../topology/index.js';
import { parameters, responseHeaders, securitySchemes } from './headers.js';
import { Operations, pathOf, registerSchemas } from './operations.js';
import { fieldErrorSchema, problemSchema } from './problem-schema.js';
import { ProblemResponses, type StatusOf } from './responses.js';
import { Schemas, type Json } from './schemas.js';
import { streams } from './streams.js';
import { tags } from './tags.js';
import { registerWebhookData, webhooks } from './webhooks.js';

/**
 * Generates the OpenAPI 3.1 description of the HTTP API.
 * @param statusOf the HTTP status for each kind of problem
 */
export function openApi(statusOf: StatusOf): Json {
  const schemas = new Schemas();
  for (const call of httpCalls) registerSchemas(schemas, call);
  registerWebhookData(schemas);
  schemas.add('Problem', problemSchema);
  schemas.add('FieldError', fieldErrorSchema);

  const problems = new ProblemResponses(statusOf);
  const operations = new Operations(schemas, problems);
  const paths: Record<string, Json> = {};
  for (const call of httpCalls) {
    const path = pathOf(call);
    const method = call.http?.method.toLowerCase() ?? '';
    paths[path] = { ...paths[path], [method]: operations.of(call) };
  }
  const document = {
    paths: { ...paths, ...streams(problems) },
    webhooks: webhooks(schemas),
    responses: { ...problems.components, NotModified: { description: 'Not modified' } },
  };
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/api/v1', description: 'This installation' }],
    tags,
    paths: document.paths,
    webhooks: document.webhooks,
    components: {
      securitySchemes,
      parameters,
      headers: responseHeaders,
      responses: document.responses,
      schemas: schemas.usedIn(document),
    },
  };
}

const info = {
  title: 'Gatehouse',
  version: '1',
  description:
    'Manage which customers have access to your portal, invite their users, and sign them in.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};
