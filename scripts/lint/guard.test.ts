import { ESLint } from 'eslint';
import ts from 'typescript';
import { expect, it, vi } from 'vitest';

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, process.cwd());
const host = ts.createCompilerHost({ ...options, incremental: false }, true);
const read = new Map<string, ts.SourceFile | undefined>();

/** The types of one file with `code` in it, and of what it imports: those of the whole project would take twenty seconds. */
function typesOf(file: string, code: string): ts.Program {
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (name, language, ...rest) => {
    if (name === file) return ts.createSourceFile(file, code, language, true);
    if (!read.has(name)) read.set(name, host.getSourceFile(name, language, ...rest));
    return read.get(name);
  };
  return ts.createProgram({
    rootNames: [file],
    options: { ...options, incremental: false },
    host: { ...host, getSourceFile },
  });
}

/** The rules that `code` breaks when it stands in `file`, which has to exist. */
async function broken(file: string, code: string): Promise<string[]> {
  const text = `${code}\n`;
  const eslint = new ESLint({
    overrideConfig: {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false, programs: [typesOf(file, text)] } },
    },
  });
  const [result] = await eslint.lintText(text, { filePath: file });
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
}

const layers = 'boundaries/dependencies';
const bad: [name: string, file: string, code: string, rules: string[]][] = [
  [
    'app reaches the database',
    'app/route.ts',
    "import { read } from '@/db/client';\n\nexport const GET = read;",
    [layers],
  ],
  [
    'app names a table by its type',
    'app/route.ts',
    "import type { events } from '@/db/schema/events';\n\nexport type T = typeof events;",
    [layers],
  ],
  [
    'a rule reaches the database',
    'features/events/policy.ts',
    "import { read } from '@/db/client';\n\nexport const answer = read;",
    [layers],
  ],
  [
    'a rule loads a table',
    'features/events/policy.ts',
    "import { events } from '@/db/schema/events';\n\nexport const answer = events;",
    [layers],
  ],
  [
    'an earlier feature uses a later one',
    'features/mail/templates.ts',
    "import type { Event } from '@/features/events/queries';\n\nexport type T = Event;",
    [layers],
  ],
  [
    'features of one level use each other',
    'features/agenda/schema.ts',
    "import { answer } from '@/features/registration/rules';\n\nexport const again = answer;",
    [layers],
  ],
  [
    'a shared piece knows a feature',
    'components/ui/badge.tsx',
    "import { guest } from '@/features/people/actor';\n\nexport const answer = guest;",
    [layers],
  ],
  [
    'lib knows a feature',
    'lib/result.ts',
    "import { guest } from '@/features/people/actor';\n\nexport const answer = guest;",
    [layers],
  ],
  [
    'the product loads test code',
    'features/events/queries.ts',
    "import { testDatabase } from '@/db/testing';\n\nexport const answer = testDatabase;",
    [layers],
  ],
  [
    'a suppression without its reason',
    'lib/result.ts',
    '// eslint-disable-next-line no-console\nconsole.log(1);',
    ['@eslint-community/eslint-comments/require-description'],
  ],
  [
    'a suppression of nothing',
    'lib/result.ts',
    '// eslint-disable-next-line no-console -- for show\nexport const answer = 1;',
    ["Unused eslint-disable directive (no problems were reported from 'no-console')."],
  ],
  [
    'any',
    'lib/result.ts',
    'export const answer = (value: any) => value;',
    ['@typescript-eslint/no-explicit-any'],
  ],
  [
    'an assertion without its reason',
    'lib/result.ts',
    'export const answer = (value: unknown) => value as string;',
    ['foyer/explained-assertion'],
  ],
  [
    'the clock in a rule',
    'features/events/policy.ts',
    'export const answer = Date.now();',
    ['no-restricted-syntax'],
  ],
  [
    'settings past lib/env',
    'features/events/policy.ts',
    'export const answer = process.env.DEMO;',
    ['no-restricted-syntax'],
  ],
  [
    'an action that takes what a browser sends as it is',
    'features/events/actions.ts',
    "'use server';\n\nexport async function answer(id: string): Promise<string> {\n  return id;\n}",
    ['no-restricted-syntax'],
  ],
  [
    'a promise that nobody waits for',
    'lib/result.ts',
    'export function answer(): void {\n  Promise.reject(new Error());\n}',
    ['@typescript-eslint/no-floating-promises'],
  ],
  [
    'a hook in a condition',
    'components/ui/badge.tsx',
    "import { useState } from 'react';\n\nexport function Badge({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return null;\n}",
    ['react-hooks/rules-of-hooks'],
  ],
];

// The first file that is linted waits for ESLint's rules to be loaded, which takes its time on a busy machine
vi.setConfig({ testTimeout: 240_000 });

it.each(bad)('refuses %s', async (_name, file, code, rules) => {
  expect(await broken(file, code)).toEqual(rules);
});

const good: [name: string, file: string, code: string][] = [
  [
    'a query that reads the database',
    'features/events/queries.ts',
    "import { read } from '@/db/client';\n\nexport const answer = read;",
  ],
  [
    'a rule that names a type of the schema',
    'features/events/policy.ts',
    "import type { events } from '@/db/schema/events';\n\nexport type T = typeof events;",
  ],
  [
    'a later feature that uses an earlier one',
    'features/events/policy.ts',
    "import { guest } from '@/features/people/actor';\n\nexport const answer = guest;",
  ],
  [
    'an assertion with its reason',
    'lib/result.ts',
    '// The caller has checked it\nexport const answer = (value: unknown) => value as string;',
  ],
];

it.each(good)('allows %s', async (_name, file, code) => {
  expect(await broken(file, code)).toEqual([]);
});
