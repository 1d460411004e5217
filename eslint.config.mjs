// @ts-check
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { architecture } from './scripts/lint/architecture.mjs';
import { explainedAssertion } from './scripts/lint/explained-assertion.mjs';

const tests = ['**/*.test.{ts,tsx}', 'e2e/**', 'db/testing.ts'];

/** @param {string} what @param {string} message */
const banned = (what, message) => ({ selector: what, message });
const clock = 'Time is handed in as `now`; only actions, routes, jobs and pages ask lib/clock.';
const noClock = [
  banned("NewExpression[callee.name='Date'][arguments.length=0]", clock),
  banned("CallExpression[callee.object.name='Date'][callee.property.name='now']", clock),
];
const noEnvironment = banned(
  "MemberExpression[object.name='process'][property.name='env']",
  'Settings come from lib/env, which checks them.',
);
const action = "Program[body.0.directive='use server'] > ExportNamedDeclaration >";
const noBareAction = banned(
  `:matches(${action} FunctionDeclaration, ${action} VariableDeclaration > VariableDeclarator > ArrowFunctionExpression)`,
  'Anybody may call an action with anything: serverAction of lib/server-action sees to it.',
);

export default defineConfig(
  globalIgnores([
    '.next',
    'db/migrations',
    'scripts/lint/bad',
    'test-results',
    'playwright-report',
    'data',
    'demo-data',
  ]),
  next,
  tseslint.configs.strict,
  comments.recommended,
  {
    name: 'foyer',
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { foyer: { rules: { 'explained-assertion': explainedAssertion } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@eslint-community/eslint-comments/no-unused-disable': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-dynamic-delete': 'off', // query strings and header maps are emptied so
      'foyer/explained-assertion': 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: 'parseUrl of lib/parse-url knows ü every time.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...noClock, noEnvironment, noBareAction],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // A warning that nobody acts on is noise
      'import/no-anonymous-default-export': 'error',
      'jsx-a11y/alt-text': 'error',
      '@next/next/no-img-element': 'off', // the image optimiser is off: derivatives are made at upload
    },
  },
  {
    name: 'foyer/components',
    files: ['components/**/*.tsx', 'features/**/components/**/*.tsx'],
    rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    name: 'foyer/promises',
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  architecture,
  {
    name: 'foyer/clock and settings',
    files: ['lib/clock.ts', 'lib/env.ts', '*.{ts,js,mjs}', 'db/schema/**', 'db/seed/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    name: 'foyer/sign-in library', // takes its address from the environment alone
    files: ['features/people/auth.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClock] },
  },
  {
    name: 'foyer/commands',
    files: ['scripts/**', 'instrumentation.ts', 'server.mjs'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    name: 'foyer/content',
    files: ['db/seed/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'foyer/tests',
    files: tests,
    rules: {
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
      'foyer/explained-assertion': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright's fixtures hand on with a function called `use`
      'react-hooks/rules-of-hooks': 'off',
    },
  },
  {
    name: 'foyer/names',
    files: [
      '**/{utils,util,helpers,helper,common,misc}.{ts,tsx,mjs}',
      '**/{utils,util,helpers,common,misc}/**',
      '**/index.{ts,tsx}',
    ],
    ignores: ['db/schema/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        banned('Program', 'No barrel and no drawer for odds and ends: name the file after what it decides.'),
      ],
    },
  },
);
