import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../local/project.js';

const text = readFileSync(join(projectRoot, 'docs/generated/openapi.json'), 'utf8');

interface Operation {
  operationId: string;
  responses: Record<string, object>;
  security?: object[];
}
interface Schema {
  description?: string;
  $ref?: string;
  examples?: object[];
}
interface Parameter extends Schema {
  name?: string;
  schema?: Schema;
}
const document = JSON.parse(text) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

/** What an integrator reads, writes or receives first. */
const MAIN_SCHEMAS = [
  ...['Customer', 'AccessGrant', 'Provider', 'Department', 'Terms', 'Session', 'Me'],
  ...['Member', 'Role', 'Contact', 'Invitation', 'ServiceAccount', 'ApiKey', 'NewApiKey'],
  ...['Site', 'Asset', 'Job', 'JobComment', 'Attachment', 'VideoSession', 'Template', 'Dashboard'],
  ...['Webhook', 'NewWebhook', 'Delivery', 'Application', 'ExternalEvent', 'Notification'],
  ...['AuditEvent', 'ChainReport', 'Branding', 'EmailBlock', 'Problem'],
];

/** The schema that a `$ref` leads to. */
const target = ($ref: string): Schema | undefined =>
  document.components.schemas[$ref.replace('#/components/schemas/', '')];

const isDescribed = ({ description, $ref }: Schema): boolean =>
  Boolean(description ?? ($ref && target($ref)?.description));

/** Where in the document there is a field or parameter of which nothing is said. */
function undescribed(part: unknown, at = ''): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties, parameters } = part as {
    properties?: Record<string, Schema>;
    parameters?: Parameter[];
  };
  const fields = Object.entries(properties ?? {}).filter(([, field]) => !isDescribed(field));
  const own = (Array.isArray(parameters) ? parameters : []).filter(
    (each) => each.$ref === undefined && !isDescribed(each) && !isDescribed(each.schema ?? {}),
  );
  const names = [...fields.map(([name]) => name), ...own.map(({ name = '' }) => name)];
  return [
    ...names.map((name) => `${at}/${name}`),
    ...Object.entries(part)
      .filter(([key]) => !['example', 'examples', 'default'].includes(key))
      .flatMap(([key, inner]) => undescribed(inner, `${at}/${key}`)),
  ];
}

describe('the description of the API', () => {
  it('says what every field and every parameter means', () => {
    expect(undescribed(document)).toEqual([]);
  });

  it('has an example of everything that matters', () => {
    const { schemas } = document.components;
    expect(MAIN_SCHEMAS.filter((name) => !schemas[name]?.examples?.length)).toEqual([]);
  });

  it('has nothing that the recommended rules of Redocly object to', async () => {
    const config = await createConfig({
      extends: ['recommended-strict'],
      rules: {
        // `/customers/export` and `/customers/{customerId}`: what is written out comes first, and ids are UUIDs.
        'no-ambiguous-paths': 'off',
        'no-invalid-schema-examples': 'error',
        'no-invalid-media-type-examples': 'error',
        'operation-operationId': 'error',
        'operation-description': 'off',
        'no-http-verbs-in-paths': 'off',
        'tag-description': 'error',
        'tags-alphabetical': 'off',
      },
    });
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
  });

  it('names operations as generated code does', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id) => !/^[a-z][a-zA-Z]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of every operation who may call it, and what it answers to everybody else', () => {
    for (const { operationId, security, responses } of operations) {
      expect(security, operationId).toBeDefined();
      expect(Object.keys(responses), operationId).toEqual(
        expect.arrayContaining(security?.length === 0 ? ['500', '503'] : ['401', '403', '503']),
      );
    }
  });
});
