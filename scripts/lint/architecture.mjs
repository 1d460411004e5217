// @ts-check
import boundaries from 'eslint-plugin-boundaries';

/** In the order in which one may use another: each those of the levels before its own. */
const levels = [
  ['mail'],
  ['people'],
  ['messages', 'events', 'tickets'],
  ['signup'],
  ['registration', 'agenda'],
  ['gallery'],
  ['walk', 'door', 'live'],
  ['jobs'],
];
const features = levels.flat();

/** @param {string} feature */
function before(feature) {
  const level = levels.findIndex((names) => names.includes(feature));
  return levels.slice(0, level).flat();
}

/** @param {string} type @param {string} pattern */
const folder = (type, pattern) => ({ type, pattern, partialMatch: false });
/** @param {string[]} types */
const elements = (...types) => ({ element: { type: types } });
/** @param {string} from @param {string[]} types */
const allow = (from, ...types) => ({
  from: { element: { type: from } },
  allow: { to: { element: { type: types } } },
});

const places = [
  ...features.map((name) => folder(name, `features/${name}`)),
  ...['app', 'components', 'lib', 'e2e'].map((name) => folder(name, name)),
  folder('texts', 'messages'),
  folder('seed', 'db/seed'),
  folder('db', 'db'),
  folder('lint', 'scripts/lint'),
  folder('scripts', 'scripts'),
];

/**
 * Imports run one way: app → features → components, lib. Only queries, mutations, the sign-in adapter, the seed and
 * commands reach the database; everyone in a feature may name its types, and the closed sets in db/choices.ts are for all.
 * @type {{ from?: { element?: { type: string | string[] }, file?: object }, [part: string]: unknown }[]}
 */
const policies = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  allow('app', 'app', ...features, 'components', 'lib'),
  ...features.map((name) => allow(name, name, ...before(name), 'components', 'lib')),
  {
    from: elements(...features),
    allow: { to: elements('db'), dependency: { kind: 'type' } },
  },
  {
    from: elements(...features, 'app'),
    disallow: { to: elements('db'), dependency: { kind: 'value' } },
    message:
      'Only queries.ts and mutations.ts of a feature reach the database. Closed sets such as roles are in @/db/choices.',
  },
  {
    from: elements(...features, 'app'),
    allow: { to: { file: { categories: 'choices' } } },
  },
  {
    from: { element: { type: features }, file: { categories: ['data', 'test'] } },
    allow: { to: elements('db') },
  },
  allow('components', 'components', 'lib'),
  allow('lib', 'lib', 'texts'),
  allow('db', 'db', 'lib'),
  allow('seed', 'seed', 'db', ...features, 'lib'),

  {
    from: { file: { categories: 'root' } },
    allow: {
      to: [elements(...features, 'lib', 'lint', 'scripts'), { file: { categories: 'root' } }],
    },
  },
  allow('lint', 'lint'),
  {
    from: elements('e2e', 'scripts'),
    allow: { to: { file: { categories: 'root' } } },
  },
  allow('e2e', 'e2e', 'scripts', 'db', 'seed', ...features, 'lib', 'texts'),
  allow('scripts', 'scripts', 'lint', 'db', 'seed', 'e2e', ...features, 'lib', 'texts'),
  {
    from: { file: { categories: 'test' } },
    allow: { to: elements('db', 'seed', 'texts') },
  },
  {
    from: {
      file: { categories: { noneOf: ['test'] } },
      element: { type: ['app', 'components', 'lib', ...features] },
    },
    disallow: { to: { file: { categories: ['test', 'testing'] } } },
  },
];

/**
 * The policies for files of a type, or of none; each would otherwise be tried on each import of each file.
 * @param {string} [type] @returns {import('eslint').Linter.RulesRecord}
 */
function dependencies(type) {
  const own = policies.filter(({ from }) => {
    const types = from?.element?.type;
    return types === undefined || (type !== undefined && [types].flat().includes(type));
  });
  return { 'boundaries/dependencies': ['error', { default: 'disallow', policies: own }] };
}

/** @type {import('eslint').Linter.Config[]} */
export const architecture = [
  {
    name: 'foyer/architecture',
    files: ['{app,features,components,lib,db,e2e,scripts,messages}/**/*.{ts,tsx,mjs}', '*.{ts,mjs,js}'],
    plugins: { boundaries },
    settings: {
      'boundaries/legacy-templates': false,
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'boundaries/elements': places,
      'boundaries/files': [
        { category: 'data', pattern: 'features/*/**/{queries,mutations,*-queries,*-mutations}.ts' },
        { category: 'data', pattern: 'features/people/{auth,session}.ts' },
        { category: 'root', pattern: '*.{ts,mjs,js}' },
        { category: 'choices', pattern: 'db/choices.ts' },
        { category: 'test', pattern: '**/*.test.{ts,tsx}' },
        { category: 'testing', pattern: 'db/testing.ts' },
      ],
    },
    rules: { 'boundaries/no-unknown-files': 'error', ...dependencies() },
  },
  // A folder within another comes after it here and before it in `places`: there the first counts, here the last
  ...places.toReversed().map(({ type, pattern }) => ({
    name: `foyer/architecture of ${pattern}`,
    files: [`${pattern}/**/*.{ts,tsx,mjs}`],
    rules: dependencies(type),
  })),
];
