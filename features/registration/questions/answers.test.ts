import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { audit, files } from '@/db/schema/platform';
import { answerOptions, answers, questionOptions, questions } from '@/db/schema/questions';
import { categories, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest, system, type Actor } from '@/features/people/actor';
import { readStoredFile } from '@/lib/files';
import { findAnswerFile, findOwnAnswerFile } from './answer-file-queries';
import { answerFileResponse } from './answer-file-response';
import { deleteDueAnswers, removeUnusedFiles, saveAnswersIn, withFiles } from './answer-mutations';
import { openFile } from './answer-seal';
import { answersOf, answersOfAll, askedQuestions } from './question-queries';
import type { Answer } from './questions';
import { manageToken } from '@/features/tickets/link';

const now = new Date('2026-11-03T12:00:00Z');
const ids = { event: 'e', open: 'open', diet: 'diet', note: 'note', proof: 'proof', kim: 'kim', ada: 'ada' };
let dataDir: string;

async function person(id: string, change: Partial<typeof registrations.$inferInsert> = {}): Promise<void> {
  await write((tx) =>
    tx.insert(registrations).values({
      id,
      eventId: ids.event,
      categoryId: 'c',
      status: 'confirmed',
      givenName: id,
      familyName: id,
      nameKey: id,
      searchKey: id,
      email: `${id}@example.org`,
      locale: 'de',
      ticketCode: id,
      createdAt: now,
      updatedAt: now,
      ...change,
    }),
  );
}

beforeEach(async () => {
  ({ dataDir } = await testDatabase());
  await write(async (tx) => {
    await tx.insert(events).values({
      id: ids.event,
      slug: 'konferenz',
      status: 'published',
      title: { de: 'Konferenz', en: 'Conference' },
      startsAt: now,
      endsAt: now,
      places: 10,
      createdAt: now,
    });
    await tx.insert(categories).values({ id: 'c', eventId: ids.event });
    const of = { eventId: ids.event };
    await tx.insert(questions).values([
      { ...of, id: ids.note, type: 'longText', position: 3 },
      { ...of, id: ids.open, type: 'severalOf', position: 0 },
      { ...of, id: ids.diet, type: 'oneOf', position: 1, sensitive: true },
      { ...of, id: ids.proof, type: 'file', position: 2, sensitive: true },
    ]);
    await tx.insert(questionOptions).values([
      { id: 'dinner', questionId: ids.open, places: 2, position: 1 },
      { id: 'walk', questionId: ids.open, position: 0 },
      { id: 'halal-planted', questionId: ids.diet },
    ]);
  });
  await person(ids.kim);
  await person(ids.ada);
});

const answer = (questionId: string, change: Partial<Answer> = {}): Answer => ({
  questionId,
  value: '',
  optionIds: [],
  ...change,
});
const save = (registrationId: string, given: Answer[]) =>
  write(async (tx) => saveAnswersIn(tx, registrationId, await askedQuestions(tx, { id: ids.event }), given));
const of = (registrationId: string) => answersOf(read(), registrationId);
const stored = () =>
  existsSync(join(dataDir, 'files'))
    ? readdirSync(join(dataDir, 'files')).filter((name) => name !== '.incoming')
    : [];

describe('askedQuestions', () => {
  it('has them in order, with what is left of each option for people who hold a place', async () => {
    await person('gone', { status: 'cancelled' });
    await person('hopes', { status: 'waiting' });
    const dinner = [answer(ids.open, { optionIds: ['dinner'] })];
    for (const id of [ids.kim, 'gone', 'hopes']) await save(id, dinner);
    const left = async () =>
      (await askedQuestions(read(), { id: ids.event })).map(({ id, options }) => [
        id,
        ...options.map((option) => [option.id, option.left]),
      ]);
    expect(await left()).toEqual([
      ['open', ['walk', null], ['dinner', 1]],
      ['diet', ['halal-planted', null]],
      ['proof'],
      ['note'],
    ]);
    await write((tx) =>
      tx.update(registrations).set({ status: 'offered' }).where(eq(registrations.id, 'hopes')),
    );
    await save(ids.ada, dinner);
    // Three have chosen it, though there are two: somebody made it fewer
    expect((await left())[0]).toEqual(['open', ['walk', null], ['dinner', 0]]);
  });

  it('asks nothing of an event without questions', async () => {
    expect(await askedQuestions(read(), { id: 'other' })).toEqual([]);
  });
});

describe('saveAnswersIn', () => {
  it('keeps what was answered, says what has changed, and forgets what is answered no longer', async () => {
    const first = [answer(ids.open, { optionIds: ['walk', 'dinner'] }), answer(ids.note, { value: 'Hello' })];
    expect(await save(ids.kim, first)).toEqual([ids.open, ids.note]);
    expect(await of(ids.kim)).toEqual(first);
    expect(await save(ids.kim, first)).toEqual([]);
    const next = [answer(ids.open, { optionIds: ['walk'] })];
    expect(await save(ids.kim, next)).toEqual([ids.open, ids.note]);
    expect(await of(ids.kim)).toEqual(next);
    expect((await read().select().from(answerOptions)).map(({ optionId }) => optionId)).toEqual(['walk']);
    expect(await of(ids.ada)).toEqual([]);
  });

  it('leaves alone the answers to questions that it was not given', async () => {
    await save(ids.kim, [answer(ids.note, { value: 'Hello' })]);
    const asked = [{ id: ids.open, sensitive: false }];
    expect(await write((tx) => saveAnswersIn(tx, ids.kim, asked, []))).toEqual([]);
    expect((await of(ids.kim)).map(({ value }) => value)).toEqual(['Hello']);
  });

  it('leaves no trace of a sensitive answer in the files of the database, and opens it in its place only', async () => {
    const given = [answer(ids.diet, { optionIds: ['halal-planted'] })];
    await save(ids.kim, given);
    expect(await of(ids.kim)).toEqual(given);
    expect(await read().select().from(answerOptions)).toEqual([]);
    const [row] = await read().select().from(answers);
    expect(row?.value).toMatch(/^v1\./);
    expect(await answersOfAll(read(), [ids.kim], { sensitive: false })).toEqual(new Map());
    await write((tx) => tx.update(answers).set({ registrationId: ids.ada }));
    await expect(of(ids.ada)).rejects.toThrow();
  });
});

const pdf = (text: string) => new File([`%PDF-1.4\n${text}\n%%EOF`], 'Attest-planted.pdf');
const sent = (content: File) => [
  answer(ids.proof, { value: content.name, file: { state: 'sent', content } }),
];
const send = (registrationId: string, content: File) =>
  withFiles([{ prefix: '', answers: sent(content) }], ([given = []]) => save(registrationId, given));
const everyByte = (folder: string): string =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? everyByte(path) : readFileSync(path).toString('latin1')))
    .join();

describe('files', () => {
  it('are kept encrypted under a random name, and so is the name that they came with', async () => {
    expect(await send(ids.kim, pdf('diagnosis-planted'))).toEqual([ids.proof]);
    const [file, ...more] = await read().select().from(files);
    expect(more).toEqual([]);
    expect(file).toMatchObject({
      eventId: ids.event,
      ownerId: ids.kim,
      contentType: 'application/pdf',
      sizeBytes: 32,
      createdAt: now,
    });
    expect(everyByte(dataDir)).not.toContain('-planted.pdf');
    expect(everyByte(dataDir)).not.toContain('diagnosis-planted');
    const [kept] = await of(ids.kim);
    expect(kept).toMatchObject({ value: 'Attest-planted.pdf', file: { state: 'kept', id: file!.id } });
    const sealed = await new Response(await readStoredFile(file!.storageKey)).arrayBuffer();
    expect(openFile(ids.proof, new Uint8Array(sealed)).toString()).toContain('diagnosis-planted');
    // Corrected without another file
    expect(await save(ids.kim, [kept!])).toEqual([]);
    expect(await removeUnusedFiles(10)).toBe(0);
  });

  it('go with their answer, and when another takes their place', async () => {
    await send(ids.kim, pdf('one'));
    const [first] = stored();
    await send(ids.kim, pdf('two'));
    await send(ids.ada, pdf('three'));
    expect(stored()).toHaveLength(3);
    expect(await removeUnusedFiles(10)).toBe(1);
    expect(stored()).not.toContain(first);
    await save(ids.ada, []);
    expect(await removeUnusedFiles(10)).toBe(1);
    expect(stored()).toHaveLength(1);
    expect(await read().select().from(files)).toHaveLength(1);
    expect(await of(ids.kim)).toMatchObject([{ file: { sizeBytes: 18 } }]);
  });

  it('leave the store again when they are not saved, or when saving fails', async () => {
    await withFiles([{ prefix: '', answers: sent(pdf('refused')) }], () => Promise.resolve('refused'));
    await expect(
      withFiles([{ prefix: '', answers: sent(pdf('failed')) }], () => Promise.reject(new Error('crash'))),
    ).rejects.toThrow('crash');
    expect(stored()).toEqual([]);
  });

  it('are what their content says, and all are refused with the one that is not', async () => {
    const page = new File(['<script>alert(1)</script>'], 'innocent.pdf');
    const bent = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], 'bent.jpg');
    for (const wrong of [page, bent]) {
      const forms = [
        { prefix: 'people.0.', answers: sent(pdf('good')) },
        { prefix: 'people.1.', answers: sent(wrong) },
      ];
      expect(await withFiles(forms, () => Promise.reject(new Error('saved')))).toMatchObject({
        ok: false,
        reason: 'wrongFile',
        facts: { issues: [{ path: [`people.1.answer-${ids.proof}`], params: { key: 'fileKind' } }] },
      });
    }
    expect(stored()).toEqual([]);
  });

  it('if they are pictures, say no longer where they were taken', async () => {
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'planted' }, IFD3: { GPSLatitude: '52/1 0/1 0/1' } })
      .toBuffer();
    expect(photo.toString('latin1')).toContain('planted');
    await send(ids.kim, new File([new Uint8Array(photo)], 'me.png'));
    const [file] = await read().select().from(files);
    const sealed = await new Response(await readStoredFile(file!.storageKey)).arrayBuffer();
    const opened = openFile(ids.proof, new Uint8Array(sealed));
    expect(file?.contentType).toBe('image/jpeg');
    expect(await sharp(opened).metadata()).toMatchObject({ width: 40, height: 20, format: 'jpeg' });
    expect((await sharp(opened).metadata()).exif).toBeUndefined();
  });
});

describe('the download', () => {
  const person = (eventId: string, role: 'organiser' | 'door'): Actor => ({
    kind: 'person',
    id: 'p',
    email: 'p@example.org',
    name: '',
    locale: 'de',
    isAdministrator: false,
    roles: new Map([[eventId, new Set([role])]]),
  });
  const tokenOf = async (id: string) => {
    const row = await read().query.registrations.findFirst({ where: eq(registrations.id, id) });
    return manageToken(row!);
  };
  let fileId: string;
  beforeEach(async () => {
    await write((tx) =>
      tx.update(registrations).set({ ticketCode: 'KIMKIMKIMK' }).where(eq(registrations.id, ids.kim)),
    );
    await write((tx) =>
      tx.update(registrations).set({ ticketCode: 'ADAADAADAA' }).where(eq(registrations.id, ids.ada)),
    );
    await send(ids.kim, new File(['%PDF-1.4 planted'], "Ä*'plan.exe"));
    fileId = (await read().select().from(files))[0]!.id;
  });

  it('is for organisers of the event, and for who has the link of the registration', async () => {
    expect(await findAnswerFile(person(ids.event, 'organiser'), fileId)).toMatchObject({
      name: "Ä*'plan.exe",
    });
    for (const actor of [guest, person(ids.event, 'door'), person('other', 'organiser')]) {
      expect(await findAnswerFile(actor, fileId)).toBeUndefined();
    }
    const own = async (id: string, file = fileId) =>
      (await findOwnAnswerFile(guest, 'konferenz', await tokenOf(id), file))?.questionId;
    expect([await own(ids.kim), await own(ids.ada), await own(ids.kim, 'other')]).toEqual([
      ids.proof,
      undefined,
      undefined,
    ]);
    expect(await findOwnAnswerFile(guest, 'konferenz', 'wrong', fileId)).toBeUndefined();
    await save(ids.kim, []);
    expect(await own(ids.kim)).toBeUndefined();
  });

  it('comes as what it is, to be taken away', async () => {
    const response = await answerFileResponse(await findAnswerFile(person(ids.event, 'organiser'), fileId));
    expect(await response.text()).toBe('%PDF-1.4 planted');
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'private, no-store',
      'content-disposition': "attachment; filename*=UTF-8''%C3%84%2a%27plan.pdf",
      'content-length': '16',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/pdf',
    });
    expect((await answerFileResponse(undefined)).status).toBe(404);
  });
});

describe('deleteDueAnswers', () => {
  it('deletes sensitive answers once their day has come, a few at a time, and notes how many', async () => {
    const day = new Date('2027-03-01T00:00:00Z');
    await write((tx) => tx.update(questions).set({ deleteAt: day }));
    for (const id of [ids.kim, ids.ada]) {
      await save(id, [
        answer(ids.diet, { optionIds: ['halal-planted'] }),
        answer(ids.note, { value: 'Hello' }),
      ]);
    }
    await send(ids.kim, pdf('proof'));
    await save(ids.kim, [...(await of(ids.kim)), answer(ids.diet, { optionIds: ['halal-planted'] })]);
    const job = system('retention');
    expect(await deleteDueAnswers(job, new Date(day.getTime() - 1), 10)).toBe(0);
    expect([await deleteDueAnswers(job, day, 2), await deleteDueAnswers(job, day, 2)]).toEqual([2, 1]);
    expect(await deleteDueAnswers(job, day, 2)).toBe(0);
    const left = await read().select().from(answers);
    // Answers that are not sensitive have no day of their own
    expect(left.map(({ questionId }) => questionId)).toEqual([ids.note]);
    expect(await removeUnusedFiles(10)).toBe(1);
    expect(stored()).toEqual([]);
    const notes = (await read().select().from(audit)).map(({ action, actor, subjectId, detail }) => [
      action,
      actor,
      subjectId,
      detail,
    ]);
    expect(notes).toEqual([
      ['question.forget', 'retention', ids.diet, { answers: 2 }],
      ['question.forget', 'retention', ids.proof, { answers: 1 }],
    ]);
  });
});
