import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../local/project.js';

const text = readFileSync(join(projectRoot, 'docs/generated/openapi.json'), 'utf8');

interface Operation {
  operationId: string;
  parameters: { name?: string; description?: string; schema?: { $ref?: string; enum?: unknown } }[];
  responses: Record<string, object>;
  security?: object[];
}
const document = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

describe('the description of the API', () => {
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
