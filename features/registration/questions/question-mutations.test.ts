import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { audit, cacheVersions } from '@/db/schema/platform';
import { answerOptions, answers, questions } from '@/db/schema/questions';
import { categories, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { saveAnswersIn } from './answer-mutations';
import { builtQuestions } from './question-desk-queries';
import { createQuestion, deleteQuestion, moveQuestion, saveQuestion } from './question-mutations';
import { answersOf, askedQuestions } from './question-queries';
import type { QuestionInput } from './question-schema';
import type { Answer } from './questions';

const now = new Date('2026-11-03T12:00:00Z');
const day = new Date('2027-03-01T00:00:00Z');

function person(eventId: string, role: EventRole): Actor {
  const roles = new Map([[eventId, new Set([role])]]);
  return { kind: 'person', id: role, email: '', name: '', locale: 'de', isAdministrator: false, roles };
}
const organiser = person('e', 'organiser');

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    for (const [id, slug] of [
      ['e', 'konferenz'],
      ['other', 'andere'],
    ] as const) {
      await tx.insert(events).values({ id, slug, startsAt: now, endsAt: now, places: 9, createdAt: now });
      await tx.insert(categories).values({ id: `c-${id}`, eventId: id });
    }
    const common = {
      categoryId: 'c-e',
      status: 'confirmed',
      locale: 'de',
      createdAt: now,
      updatedAt: now,
    } as const;
    const named = (id: string) => ({
      id,
      givenName: id,
      familyName: id,
      nameKey: id,
      searchKey: id,
      email: id,
      ticketCode: id,
    });
    await tx
      .insert(registrations)
      .values(['kim', 'ada'].map((id) => ({ ...common, ...named(id), eventId: 'e' })));
  });
});

const words = (text: string) => ({ de: text, en: '' });
function input(change: Partial<QuestionInput> = {}): QuestionInput {
  return {
    type: 'shortText',
    label: words('Frage'),
    help: words(''),
    required: false,
    categoryIds: [],
    shownWhen: null,
    minimum: null,
    maximum: null,
    sensitive: false,
    deleteAt: null,
    options: [],
    ...change,
  };
}
const option = (label: string, change: Partial<QuestionInput['options'][number]> = {}) => ({
  id: '',
  label: words(label),
  places: null,
  gone: false,
  ...change,
});
const menu = (...labels: string[]) => input({ type: 'oneOf', options: labels.map((label) => option(label)) });
async function make(change: Partial<QuestionInput> | QuestionInput = {}): Promise<string> {
  const made = await createQuestion(organiser, now, 'konferenz', input(change));
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}
const all = () => builtQuestions(read(), { id: 'e' });
const one = async (id: string) => (await all()).find((question) => question.id === id)!;
const save = (id: string, change: Partial<QuestionInput>, revision = 0) =>
  saveQuestion(organiser, now, 'konferenz', id, input(change), revision);
const respond = (registrationId: string, questionId: string, change: Partial<Answer>) =>
  write(async (tx) =>
    saveAnswersIn(
      tx,
      registrationId,
      (await askedQuestions(tx, { id: 'e' })).filter(({ id }) => id === questionId),
      [{ questionId, value: '', optionIds: [], ...change }],
    ),
  );
const actions = async () => (await read().select().from(audit).orderBy(audit.at)).map(({ action }) => action);
const refused = (reason: string) => ({ ok: false, reason });

describe('who may', () => {
  it('change the form: organisers of the event, and nobody sees that there is more to find', async () => {
    const id = await make();
    for (const actor of [guest, person('e', 'programme'), person('other', 'organiser')]) {
      for (const result of [
        await createQuestion(actor, now, 'konferenz', input()),
        await saveQuestion(actor, now, 'konferenz', id, input(), 0),
        await moveQuestion(actor, now, 'konferenz', id, 0),
        await deleteQuestion(actor, now, 'konferenz', id, 0),
      ]) {
        expect(result).toEqual(refused('notFound'));
      }
    }
    const stranger = person('other', 'organiser');
    expect(await saveQuestion(stranger, now, 'andere', id, input(), 0)).toEqual(refused('notFound'));
    expect(await deleteQuestion(stranger, now, 'andere', id, 0)).toEqual(refused('notFound'));
    expect(await actions()).toEqual(['question.create']);
  });
});

describe('createQuestion', () => {
  it('puts it below the others, notes it, and has the pages made anew', async () => {
    const first = await make();
    const second = await make(menu('Suppe', 'Salat'));
    expect((await all()).map(({ id, options }) => [id, options.map(({ label }) => label.de)])).toEqual([
      [first, []],
      [second, ['Suppe', 'Salat']],
    ]);
    expect(await deleteQuestion(organiser, now, 'konferenz', first, 0)).toEqual({
      ok: true,
      value: { answers: 0 },
    });
    const third = await make();
    expect((await all()).map(({ id }) => id)).toEqual([second, third]);
    expect(await actions()).toEqual([
      'question.create',
      'question.create',
      'question.delete',
      'question.create',
    ]);
    const [version] = await read()
      .select()
      .from(cacheVersions)
      .where(eq(cacheVersions.tag, 'event:konferenz'));
    expect(version?.version).toBe(4);
  });

  it('takes only what the event has: its categories, questions above, and so many files', async () => {
    const create = (change: Partial<QuestionInput>) =>
      createQuestion(organiser, now, 'konferenz', input(change));
    expect(await create({ categoryIds: ['c-other'] })).toEqual(refused('categoryGone'));
    expect(await create({ categoryIds: ['c-e'] })).toMatchObject({ ok: true });
    const rule = (questionId: string) => ({ shownWhen: { questionId, values: ['yes'] } });
    expect(await create(rule('made-up'))).toEqual(refused('conditionGone'));
    expect(await create(rule(await make({ type: 'yesNo' })))).toMatchObject({ ok: true });
    for (const expected of [true, true, false]) expect((await create({ type: 'file' })).ok).toBe(expected);
  });
});

describe('saveQuestion', () => {
  it('keeps the answers, and refuses who has not seen the last change', async () => {
    const id = await make();
    await respond('kim', id, { value: 'Hallo' });
    expect(await save(id, { type: 'longText', label: words('Neu'), required: true })).toEqual({
      ok: true,
      value: { id },
    });
    expect(await one(id)).toMatchObject({ type: 'longText', label: words('Neu'), revision: 1, answers: 1 });
    expect((await answersOf(read(), 'kim'))[0]?.value).toBe('Hallo');
    expect(await save(id, {})).toEqual(refused('stale'));
    expect(await save(id, { type: 'number' }, 1)).toEqual(refused('typeFixed'));
    expect((await one(id)).revision).toBe(1);
  });

  it('changes options: chosen ones are only offered no longer, and can come back', async () => {
    const id = await make(menu('Suppe', 'Salat', 'Brot'));
    const [soup, salad, bread] = (await one(id)).options.map((found) => found.id) as [string, string, string];
    await respond('kim', id, { optionIds: [soup] });
    const sent = [
      option('Brot', { id: bread, places: 20 }),
      option('Kuchen'),
      option('Suppe', { id: soup, gone: true }),
    ];
    expect(await save(id, { type: 'oneOf', options: sent })).toMatchObject({ ok: true });
    const { options } = await one(id);
    expect(options.map(({ label, retired, places, chosen }) => [label.de, retired, places, chosen])).toEqual([
      ['Brot', false, 20, 0],
      ['Kuchen', false, null, 0],
      ['Suppe', true, null, 1],
    ]);
    expect(options.some((found) => found.id === salad)).toBe(false);
    expect((await answersOf(read(), 'kim'))[0]?.optionIds).toEqual([soup]);
    await save(id, { type: 'oneOf', options: [option('Suppe', { id: soup })] }, 1);
    expect((await one(id)).options.map(({ label, retired }) => [label.de, retired])).toEqual([
      ['Suppe', false],
    ]);
  });

  it('keeps what other questions wait for', async () => {
    const id = await make(menu('Suppe', 'Salat'));
    const [soup, salad] = (await one(id)).options.map((found) => found.id) as [string, string];
    await make({ shownWhen: { questionId: id, values: [soup] } });
    const keep = (kept: string) => save(id, { type: 'oneOf', options: [option('x', { id: kept })] });
    expect(await keep(salad)).toEqual(refused('optionNeeded'));
    expect(await save(id, { type: 'shortText' })).toEqual(refused('optionNeeded'));
    expect(await keep(soup)).toMatchObject({ ok: true });
    expect(await save(id, { shownWhen: { questionId: id, values: [soup] } }, 1)).toEqual(
      refused('conditionGone'),
    );
  });

  it('encrypts what was answered when it becomes sensitive, and leaves it so', async () => {
    const id = await make(menu('Halal', 'Koscher'));
    const [halal] = (await one(id)).options.map((found) => found.id) as [string];
    await respond('kim', id, { optionIds: [halal] });
    const options = (await one(id)).options.map((found) => option(found.label.de, { id: found.id }));
    const secret = { type: 'oneOf', sensitive: true, deleteAt: day, options } as const;
    expect(await save(id, secret)).toMatchObject({ ok: true });
    expect(await answersOf(read(), 'kim')).toEqual([{ questionId: id, value: '', optionIds: [halal] }]);
    expect((await read().select().from(answers))[0]?.value).toMatch(/^v1\./);
    expect(await read().select().from(answerOptions)).toEqual([]);
    expect((await one(id)).options.map(({ chosen }) => chosen)).toEqual([null, null]);
    expect(await save(id, { ...secret, sensitive: false, deleteAt: null }, 1)).toEqual(
      refused('staysSensitive'),
    );
    // Nobody can tell which were chosen, so all of them stay
    expect(
      await save(id, { ...secret, options: options.map((sent) => ({ ...sent, gone: true })) }, 1),
    ).toMatchObject({
      ok: true,
    });
    expect((await one(id)).options.map(({ retired }) => retired)).toEqual([true, true]);
  });
});

describe('moveQuestion', () => {
  it('moves by a step or to a place, never above what a question waits for', async () => {
    const a = await make({ type: 'yesNo' });
    const b = await make({ shownWhen: { questionId: a, values: ['yes'] } });
    const c = await make();
    const order = async () => (await all()).map(({ id }) => (id === a ? 'a' : id === b ? 'b' : 'c')).join('');
    const move = async (id: string, to: number | 'up' | 'down') => {
      const result = await moveQuestion(organiser, now, 'konferenz', id, to);
      return result.ok ? order() : result.reason;
    };
    expect(await move(c, 'up')).toBe('acb');
    expect(await move(c, 0)).toBe('cab');
    expect(await move(c, 'up')).toBe('cab');
    expect(await move(b, 'up')).toBe('dependsOnLater');
    expect(await move(a, 2)).toBe('dependsOnLater');
    expect(await move(c, 99)).toBe('abc');
    expect(await move('made-up', 0)).toBe('notFound');
    expect((await actions()).filter((action) => action === 'question.move')).toHaveLength(3);
  });
});

describe('deleteQuestion', () => {
  const remove = (id: string, counted: number) => deleteQuestion(organiser, now, 'konferenz', id, counted);

  it('destroys as many answers as its page said, and not one more', async () => {
    const id = await make(menu('Suppe'));
    const other = await make();
    const [soup] = (await one(id)).options.map((found) => found.id) as [string];
    await respond('kim', id, { optionIds: [soup] });
    await respond('kim', other, { value: 'bleibt' });
    await respond('ada', id, { optionIds: [soup] });
    expect(await remove(id, 1)).toEqual({ ok: false, reason: 'moreAnswers', facts: { answers: 2 } });
    expect(await remove(id, 2)).toEqual({ ok: true, value: { answers: 2 } });
    expect((await read().select().from(answers)).map(({ questionId }) => questionId)).toEqual([other]);
    expect(await read().select().from(answerOptions)).toEqual([]);
    expect((await read().select().from(audit)).at(-1)).toMatchObject({
      action: 'question.delete',
      detail: { answers: 2 },
    });
    expect(await remove(id, 2)).toEqual(refused('notFound'));
  });

  it('waits until no other question depends on it', async () => {
    const id = await make({ type: 'yesNo' });
    const waiting = await make({ label: words('Menü?'), shownWhen: { questionId: id, values: ['no'] } });
    expect(await remove(id, 0)).toEqual({
      ok: false,
      reason: 'hasDependants',
      facts: { labels: [words('Menü?')] },
    });
    await remove(waiting, 0);
    expect(await remove(id, 0)).toMatchObject({ ok: true });
    expect(await read().select().from(questions)).toEqual([]);
  });
});
