import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './tools/lint/import-rules.mjs';
import ownRules from './tools/lint/own-rules.mjs';

/** Who may import what, and what is our own to ask. What types tell, .oxlintrc.json asks, ten times as fast. */
export default defineConfig(
  globalIgnores(['**/dist/', '**/src/generated/', '**/coverage/', '**/.gatehouse*/', '.nx/']),
  {
    // A suppression of a rule of the other linter looks unused here; that one reports what is.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { gatehouse: ownRules },
    rules: {
      'gatehouse/acyclic-features': 'error',
      'gatehouse/declared-dependency': 'error',
      'gatehouse/explained-suppression': 'error',
      'gatehouse/kebab-case-file': 'error',
      'max-lines': ['error', 200],
      eqeqeq: 'error',
    },
  },
  {
    files: ['{apps,libs}/*/src/**/*.{ts,tsx}', 'tools/src/**/*.ts'],
    extends: [tseslint.configs.base, importRules(import.meta.dirname)],
    languageOptions: {
      // What Nest injects is imported as a value, even if only a type seems to be used.
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // A response is passed on only if the caller's rights are still valid. These have rules of their own, or serve nobody in particular.
    files: ['apps/gateway/src/**/*.ts'],
    ignores: [
      'apps/gateway/src/{app.module,start}.ts',
      'apps/gateway/src/{authentication,cross-origin,openid,pages,stream}/**',
      '**/*.spec.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        ...['@gatehouse/platform', '@gatehouse/platform/rpc'].map((name) => ({
          ...{ name, importNames: ['RpcClient'] },
          message:
            'Call services through GuardedCalls, which checks that the rights of the caller are still valid.',
        })),
      ],
    },
  },
);
