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
    // What serves calls: nothing is served that was revoked meanwhile.
    files: ['apps/gateway/src/{export,files,http,import,ndjson}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        ...['@gatehouse/platform', '@gatehouse/platform/rpc'].map((name) => ({
          ...{ name, importNames: ['RpcClient'] },
          message: 'Services are called through GuardedCalls, which requires that rights last.',
        })),
      ],
    },
  },
);
