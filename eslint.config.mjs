import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './tools/lint/import-rules.mjs';
import ownRules from './tools/lint/own-rules.mjs';

const root = import.meta.dirname;

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '**/.gatehouse*/', '.nx/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { gatehouse: ownRules },
    rules: {
      'gatehouse/declared-dependency': 'error',
      'gatehouse/explained-suppression': 'error',
      'gatehouse/kebab-case-file': 'error',
      'max-lines': ['error', 200],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.eslintRecommended, tseslint.configs.strict],
  },
  {
    files: ['{apps,libs}/*/src/**/*.{ts,tsx}', 'tools/src/**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      importRules(root),
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Nest modules are empty classes that a decorator fills.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Nest declares its options as classes and takes them as plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A number in a text reads the same everywhere; what the rule is after are objects and null.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => log(x)` as a callback hides no value.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
);
