import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { FormState } from './form';
import type { Locale } from './i18n/locale';
import { sent, unread } from './sent';
import { serverAction } from './server-action';

const form = new FormData();
const toStart = { digest: expect.stringMatching(/^NEXT_REDIRECT;\w+;\/;/) };

/** An action that keeps what it was called with. */
function recorded(...kinds: z.ZodType[]) {
  const calls: unknown[] = [];
  const action = serverAction(kinds, async (args) => {
    calls.push(args);
    return 'done';
  });
  return { action, calls };
}

it('does what it is for', async () => {
  const { action, calls } = recorded(sent.locale, sent.text, sent.state, sent.form);
  await expect(action('de', 'a', { status: 'idle' }, form)).resolves.toBe('done');
  expect(calls).toEqual([['de', 'a', { status: 'idle' }, form]]);
});

it('takes no notice of what comes after its arguments, as the form that React adds', async () => {
  const { action, calls } = recorded(sent.text);
  await action('a', form);
  expect(calls).toEqual([['a']]);
});

it('lets its own faults through', async () => {
  const action = serverAction([sent.text], async ([text]) => {
    throw new Error(text);
  });
  await expect(action('broken')).rejects.toThrow('broken');
});

it('has types for those who write the pages', () => {
  const action = serverAction(
    [sent.locale, sent.text.optional(), sent.time, sent.state, unread<string[]>(), sent.form],
    async ([locale, id, at, state, list]) => ({ locale, id, at, state, list }),
  );
  expectTypeOf(action).parameters.toEqualTypeOf<
    [Locale, string | undefined, number, FormState, string[], FormData]
  >();
  type Got = { locale: Locale; id: string | undefined; at: Date; state: unknown; list: unknown };
  expectTypeOf(action).returns.resolves.toEqualTypeOf<Got>();
});

const anObject = { slug: ['x'], toString: 'x' };
const kinds = {
  locale: {
    kind: sent.locale,
    right: ['de', 'en'],
    wrong: ['', 'fr', 'DE', null, undefined, 7, ['de'], anObject, form],
  },
  text: {
    kind: sent.text,
    right: ['', 'a', '%', '//elsewhere.example/\u0000?x#y', '👩🏽‍💻', 'x'.repeat(16_000)],
    wrong: ['\uD83D', 'a\uDC00', 'x'.repeat(16_001), null, undefined, 7, true, ['a'], anObject, form],
  },
  'an id where there may be none': {
    kind: sent.text.optional(),
    right: ['a', undefined],
    wrong: [null, 7, ['a'], anObject, form],
  },
  number: {
    kind: sent.number,
    right: [0, 7, -1, 2 ** 48],
    wrong: ['7', 1.5, NaN, Infinity, 1e300, 7n, null, undefined, [7], anObject],
  },
  flag: { kind: sent.flag, right: [true, false], wrong: ['true', 1, 0, '', null, undefined, [], anObject] },
  form: { kind: sent.form, right: [form], wrong: [null, undefined, {}, [], 'a=b', 7, anObject] },
  state: { kind: sent.state, right: [{ status: 'idle' }, null, undefined, anObject, 7], wrong: [] },
};

describe.each(Object.entries(kinds))('%s', (_, { kind, right, wrong }) => {
  it('is taken as it is', async () => {
    const { action, calls } = recorded(kind);
    for (const value of right) await action(value);
    expect(calls).toEqual(right.map((value) => [value]));
  });

  it('is nothing else: that leads to the start, and nothing is done', async () => {
    const { action, calls } = recorded(sent.state, kind);
    for (const value of wrong) await expect(action('x', value)).rejects.toMatchObject(toStart);
    expect(calls).toEqual([]);
  });
});

it('reads a time as one, and none that no clock shows', async () => {
  const { action, calls } = recorded(sent.time);
  await action(0);
  await action(8.64e15);
  expect(calls).toEqual([[new Date(0)], [new Date(8.64e15)]]);
  for (const value of [-1, 8.64e15 + 1, 0.5, '0', null, new Date(0)]) {
    await expect(action(value)).rejects.toMatchObject(toStart);
  }
});

it('never acts on anything that is not of its kind, and never falls over', async () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
  const like = (value: unknown) => fc.oneof({ arbitrary: fc.constant(value), weight: 4 }, anything);
  const length = fc.oneof({ arbitrary: fc.constant(4), weight: 4 }, fc.nat(3));
  await fc.assert(
    fc.asyncProperty(fc.tuple(like('de'), like('a'), like(7), like(form)), length, async (all, most) => {
      const args = all.slice(0, most);
      const { action, calls } = recorded(sent.locale, sent.text, sent.number, sent.form);
      const [locale, text, number, data] = args;
      const isRight =
        (locale === 'de' || locale === 'en') &&
        typeof text === 'string' &&
        !/\p{Cs}/u.test(text) &&
        Number.isSafeInteger(number) &&
        data instanceof FormData;
      const answer = await action(...args).catch((thrown: unknown) => thrown);
      if (isRight) expect(answer).toBe('done');
      else expect(answer).toMatchObject(toStart);
      expect(calls).toHaveLength(isRight ? 1 : 0);
    }),
  );
});
