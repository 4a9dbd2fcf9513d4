const at = 'apps/identity/src';

/** Code that must violate the named rule. */
export const codeCanaries = [
  {
    says: 'no any',
    at,
    code: 'export const canary = (value: any): string => String(value);\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    says: 'no any that came from elsewhere',
    at,
    code: `export const canary: string = JSON.parse('""');\n`,
    rule: 'typescript(no-unsafe-assignment)',
  },
  {
    says: 'no floating promise',
    at,
    code: 'export function canary(work: Promise<void>): void {\n  work;\n}\n',
    rule: 'typescript(no-floating-promises)',
    // As an expression statement the promise floats.
    also: ['eslint(no-unused-expressions)'],
  },
  {
    says: 'no floating promise, in tests either',
    at: `${at}/*.spec.ts`,
    code: 'export function canary(work: Promise<void>): void {\n  work;\n}\n',
    rule: 'typescript(no-floating-promises)',
    also: ['eslint(no-unused-expressions)'],
  },
  {
    says: 'nothing unused',
    at,
    code: 'export function canary(left: number, right: number): number {\n  return left;\n}\n',
    rule: 'eslint(no-unused-vars)',
  },
  {
    says: 'types are imported as types',
    at,
    code: `import { Server } from 'node:http';\nexport type Canary = Server;\n`,
    rule: '@typescript-eslint/consistent-type-imports',
  },
  {
    says: 'types are imported where the import rules see them',
    at,
    code: `export type Canary = typeof import('@gatehouse/platform').platform;\n`,
    rule: '@typescript-eslint/consistent-type-imports',
  },
  {
    says: 'a package is declared where it is imported',
    at,
    code: `import 'csv-parse';\n`,
    rule: 'gatehouse/declared-dependency',
  },
  {
    says: 'only tests may use what the workspace declares',
    at,
    code: `import 'vitest';\n`,
    rule: 'gatehouse/declared-dependency',
  },
  ...['export', 'files', 'http', 'import', 'ndjson', 'another'].map((folder) => ({
    says: `services are called through a check of the caller's rights: ${folder}`,
    at: `apps/gateway/src/${folder}`,
    code: `export { RpcClient } from '@gatehouse/platform/rpc';\n`,
    rule: 'no-restricted-imports',
  })),
  {
    says: 'every case of a union is handled',
    at,
    code: `export function canary(side: 'left' | 'right'): void {\n  switch (side) {\n    case 'left':\n  }\n}\n`,
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  ...['eslint-disable', 'eslint-disable-next-line', 'eslint-disable-line'].map((directive) => ({
    says: `a suppression says why: ${directive}`,
    at,
    code: suppressed(directive, ''),
    rule: 'gatehouse/explained-suppression',
  })),
  {
    says: 'a suppression that suppresses nothing goes',
    at,
    code: '// eslint-disable-next-line eqeqeq -- nothing here compares\nexport const canary = 1;\n',
    rule: 'Unused eslint-disable directive (no problems were reported).',
  },
  {
    says: 'a type error is not silenced without a reason',
    at,
    code: `// @ts-expect-error\nexport const canary: number = '';\n`,
    rule: 'typescript(ban-ts-comment)',
  },
  {
    says: 'features form no circle, however long',
    // Inviting imports sending, and sending imports links: the workspace's stubs do.
    at: 'apps/invitations/src/links',
    code: `import '../inviting/stub.js';\n`,
    rule: 'gatehouse/acyclic-features',
  },
  {
    says: 'files are named in kebab-case',
    at: `${at}/CanaryName.ts`,
    code: 'export const canary = 1;\n',
    rule: 'gatehouse/kebab-case-file',
  },
  {
    says: 'files have at most 200 lines',
    at,
    code: `export const canary = [\n${'  1,\n'.repeat(199)}];\n`,
    rule: 'max-lines',
  },
];

/** Code that both linters must accept. */
export const codeControls = [
  {
    says: 'a suppression with a reason is accepted',
    at,
    code: suppressed('eslint-disable-next-line', ' -- the canary needs it'),
  },
  {
    says: 'an empty module class under a decorator is accepted',
    at,
    code: `import { Module } from '@nestjs/common';\n\n@Module({})\nexport class Canary {}\n`,
  },
];

/** Fails under `noUncheckedIndexedAccess`. */
export const typeCanary = {
  says: 'types are checked (tsc)',
  at: `${at}/type-canary.ts`,
  code: `export const canary = (names: string[]): string => names[0];\n`,
};

/** Correct, but not formatted by Prettier. */
export const formatCanary = {
  says: 'format is checked (prettier)',
  code: 'export const a = "b"\n',
};

function suppressed(directive, reason) {
  const comment = `/* ${directive} @typescript-eslint/no-explicit-any${reason} */`;
  const line = 'export const canary = (value: any): string => String(value);';
  return directive.endsWith('-line') && !directive.includes('next')
    ? `${line} ${comment}\n`
    : `${comment}\n${line}\n`;
}
