import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import de from '@/messages/de.json';
import en from '@/messages/en.json';

type Tree = { [key: string]: string | Tree };

/** Every message by its full key, such as `agenda.filter.track`. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** The names that a message wants values for, with what they have to be. */
function argumentNames(message: string): string[] {
  const found = new Set<string>();
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      const plain = element.type === TYPE.argument || element.type === TYPE.select;
      found.add(`${element.value}: ${plain ? 'value' : TYPE[element.type]}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parse(message));
  return [...found].sort();
}

type Uses = {
  /** Asked for as t('…'), with where. */
  asked: Map<string, string>;
  /** Asked for as t(`….${x}`), with where; matches the keys that can be meant. */
  families: Map<string, { pattern: RegExp; where: string }>;
  /** Every other text in the source that may be a key, kept in a table say. */
  mentioned: Set<string>;
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function familyPattern(template: ts.TemplateExpression): RegExp {
  const rest = template.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`);
  return new RegExp(`^${escaped(template.head.text)}${rest.join('')}$`);
}

/** Names of functions that translate: t(…), t.rich(…), context.t(…), translator(locale)(…). */
function isTranslation({ expression }: ts.CallExpression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === 't';
  if (ts.isCallExpression(expression)) return expression.expression.getText() === 'translator';
  if (!ts.isPropertyAccessExpression(expression)) return false;
  return expression.name.text === 't' || expression.expression.getText() === 't';
}

function usesIn(sources: { path: string; text: string }[]): Uses {
  const uses: Uses = { asked: new Map(), families: new Map(), mentioned: new Set() };
  for (const { path, text } of sources) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const ask = (node: ts.Expression): void => {
      if (ts.isStringLiteralLike(node)) uses.asked.set(node.text, path);
      else if (ts.isTemplateExpression(node)) {
        uses.families.set(node.getText(), { pattern: familyPattern(node), where: path });
      } else if (ts.isConditionalExpression(node)) {
        ask(node.whenTrue);
        ask(node.whenFalse);
      } else if (ts.isParenthesizedExpression(node)) ask(node.expression);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTranslation(node) && node.arguments[0]) ask(node.arguments[0]);
      if (ts.isStringLiteralLike(node)) uses.mentioned.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

/** Keys that nothing in the source can ask for. */
function unused(keys: Iterable<string>, { asked, families, mentioned }: Uses): string[] {
  const patterns = [...families.values()].map(({ pattern }) => pattern);
  return [...keys].filter(
    (key) => !asked.has(key) && !mentioned.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
}

/** What the source asks for and no message answers. */
function missing(keys: ReadonlyMap<string, string>, { asked, families }: Uses): string[] {
  const known = [...keys.keys()];
  return [
    ...[...asked].filter(([key]) => !keys.has(key)).map(([key, where]) => `${key} (${where})`),
    ...[...families.entries()]
      .filter(([, { pattern }]) => !known.some((key) => pattern.test(key)))
      .map(([template, { where }]) => `${template} (${where})`),
  ];
}

function sourceFiles(): { path: string; text: string }[] {
  const folders = ['app', 'components', 'features', 'lib', 'db', 'scripts'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const roots = readdirSync('.').filter((path) => path.endsWith('.ts'));
  return [...files, ...roots]
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const messages = { de: flatten(de), en: flatten(en) };

describe('messages', () => {
  const uses = usesIn(sourceFiles());

  it('are the same in both languages', () => {
    expect([...messages.en.keys()]).toEqual([...messages.de.keys()]);
  });

  it('are all used', () => {
    expect(unused(messages.de.keys(), uses)).toEqual([]);
  });

  it('are there for all that asks for one', () => {
    expect(missing(messages.de, uses)).toEqual([]);
  });

  it('say something', () => {
    const empty = Object.entries(messages).flatMap(([locale, texts]) =>
      [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${locale}: ${key}`),
    );
    expect(empty).toEqual([]);
  });

  it('are well-formed and want the same values in both languages', () => {
    const wants = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, argumentNames(text)]));
    expect(wants(messages.en)).toEqual(wants(messages.de));
  });
});

describe('the check of messages', () => {
  const source = "t('a.said'); t(`status.${x}`); t(on ? 'a.on' : 'a.off'); const row = { key: 'table.row' };";
  const uses = usesIn([{ path: 'page.tsx', text: source }]);
  const keys = ['a.said', 'a.on', 'a.off', 'status.open', 'table.row'];

  it('sees an unused message', () => {
    expect(unused([...keys, 'a.forgotten', 'status.open.deeper'], uses)).toEqual([
      'a.forgotten',
      'status.open.deeper',
    ]);
  });

  it('sees a missing message', () => {
    expect(missing(new Map([['a.said', 'Yes']]), uses)).toEqual([
      'a.on (page.tsx)',
      'a.off (page.tsx)',
      '`status.${x}` (page.tsx)',
    ]);
  });

  it('sees a value that one language lacks', () => {
    expect(argumentNames('{count, plural, one {one for {name}} other {# for <b>{name}</b>}}')).toEqual([
      'b: tag',
      'count: plural',
      'name: value',
    ]);
  });
});
