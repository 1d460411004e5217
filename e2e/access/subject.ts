import { and, count, eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import {
  agendaImports,
  proposals,
  rooms,
  sessionMaterials,
  sessionSpeakers,
  sessions,
  speakers,
  tracks,
} from '@/db/schema/agenda';
import { releases } from '@/db/schema/agenda-released';
import { consents, events } from '@/db/schema/events';
import { exhibitors, exhibits, media, topics } from '@/db/schema/gallery';
import { roleGrants } from '@/db/schema/people';
import { audit, files, outbox } from '@/db/schema/platform';
import { questions } from '@/db/schema/questions';
import {
  categories,
  codes,
  consentsGiven,
  delegations,
  registrations,
  signups,
} from '@/db/schema/registration';
import { imports, registrationNotes, savedViews } from '@/db/schema/registration-desk';
import { markOf } from '@/features/agenda/releases/snapshot';
import { draftRelease, storeRelease } from '@/features/agenda/releases/store-mutations';
import { delegationToken } from '@/features/registration/own/delegation';
import { searchKeys } from '@/features/registration/search-keys';
import { manageToken } from '@/features/tickets/link';
import { DAY_MS } from '@/lib/clock';
import { eventRoles } from '@/db/choices';
import { makeEvent, type OwnEvent } from '../event';
import type { Subject } from './actions';
import { agendaImportMark, waitingAgenda } from './agenda-import';
import { addCall, callRows } from './call';
import { addDesk } from './desk';
import { waitingExhibits } from './exhibit-import';
import { waitingImport } from './import';
import { personId } from './people';
import { addSpeaking } from './speaking';
import { addReview, reviewRows } from './review';
import { addTalk, talkRows } from './talk';
import { addFiles, mediaRows } from './posters';
import { addTour, tourRows } from './tour';

const both = (text: string) => ({ de: text, en: text });

/** An event in which the sample's people have the same roles as in the sample, with one of everything to try actions on. */
export async function makeSubject(): Promise<Subject> {
  const event = await makeEvent();
  const eventId = event.id;
  const now = new Date();
  const fresh = () => crypto.randomUUID();
  const exhibitorId = await personId('exhibitor');
  const speakerPersonId = await personId('speaker');
  const team = await Promise.all(eventRoles.map(async (role) => ({ role, personId: await personId(role) })));
  const limited = { status: 'published' as const, places: 3, updatedAt: now };
  const link = { id: fresh(), ticketCode: readable(), linkVersion: 1 };
  const ids = {
    emptyCategoryId: fresh(),
    codeId: fresh(),
    sentBatchId: fresh(),
    questionId: fresh(),
    lastQuestionId: fresh(),
    speakerId: fresh(),
    openSessionId: fresh(),
    signedSessionId: fresh(),
    newSessionId: fresh(),
    spareRoomId: fresh(),
    spareGrantId: fresh(),
    deadMailId: fresh(),
    draftExhibitId: fresh(),
    topicId: fresh(),
  };
  await write(async (tx) => {
    for (const grant of team) await tx.insert(roleGrants).values({ ...grant, eventId, grantedAt: now });
    await tx
      .insert(roleGrants)
      .values({ id: ids.spareGrantId, eventId, personId: exhibitorId, role: 'door', grantedAt: now });
    // A spare organiser, so that the last one is not the one who goes
    await tx.insert(categories).values({ id: ids.emptyCategoryId, eventId, name: both('Leer'), position: 5 });
    await tx.insert(codes).values({
      ...{ id: ids.codeId, eventId, categoryId: event.generalCategoryId, code: readable().slice(0, 8) },
      ...{ uses: 2, holdsPlaces: false, batchId: fresh(), email: 'gast@test.example', createdAt: now },
    });
    await tx.insert(codes).values({
      ...{ id: fresh(), eventId, categoryId: event.generalCategoryId, code: readable().slice(0, 8) },
      ...{ uses: 1, holdsPlaces: false, batchId: ids.sentBatchId, email: 'geladen@test.example' },
      ...{ sentAt: new Date(now.getTime() - 2 * 86_400_000), createdAt: now },
    });
    await tx.insert(questions).values([
      { id: ids.questionId, eventId, type: 'shortText', label: both('Frage'), position: 0 },
      { id: ids.lastQuestionId, eventId, type: 'yesNo', label: both('Ja?'), position: 1 },
    ]);
    await tx.insert(rooms).values({ id: ids.spareRoomId, eventId, name: both('Frei') });
    await tx
      .insert(speakers)
      .values({ id: ids.speakerId, eventId, personId: speakerPersonId, name: 'Samira Engel' });
    await tx.insert(topics).values({ id: ids.topicId, eventId, slug: 'thema', name: both('Thema') });
    await tx.insert(exhibits).values({
      ...{ id: ids.draftExhibitId, eventId, number: 2, slug: 'entwurf', kind: 'good' },
      ...{ title: both('Entwurf'), summary: both('Kurz'), startingPoint: both('a'), approach: both('b') },
      ...{ result: both('c'), transfer: both('d'), organisation: 'Haus', updatedAt: now },
    });
    await tx.insert(exhibitors).values({ exhibitId: ids.draftExhibitId, personId: exhibitorId });
    const fileId = fresh();
    const mediaId = fresh();
    const stored = {
      storageKey: fileId.replaceAll('-', ''),
      contentType: 'image/png',
      sizeBytes: 1,
      sha256: '',
    };
    await tx
      .insert(files)
      .values({ id: fileId, eventId, ownerId: mediaId, name: 'poster.png', createdAt: now, ...stored });
    await tx.insert(media).values({
      ...{ id: mediaId, exhibitId: ids.draftExhibitId, kind: 'poster', fileId, widthPx: 10, heightPx: 14 },
      ...{ alt: both('Ein Poster'), transcript: both('Text') },
    });
    const person = {
      ...{ givenName: 'Kim', familyName: 'Testa', organisation: 'Haus', email: 'kim@test.example' },
      ticketCode: link.ticketCode,
    };
    await tx.insert(registrations).values({
      ...{ ...person, ...searchKeys(person), id: link.id, eventId, categoryId: event.generalCategoryId },
      ...{ status: 'confirmed', addressKey: person.email, locale: 'de', createdAt: now, updatedAt: now },
    });
    await tx.insert(consentsGiven).values([
      { registrationId: link.id, consentId: event.requiredConsentId, givenAt: now },
      { registrationId: link.id, consentId: event.optionalConsentId, givenAt: now },
    ]);
    const soon = { startsAt: new Date(now.getTime() + DAY_MS), endsAt: new Date(now.getTime() + 2 * DAY_MS) };
    await tx.insert(sessions).values([
      { id: ids.openSessionId, eventId, slug: 'offen', title: both('Offen'), ...limited, ...soon },
      { id: ids.signedSessionId, eventId, slug: 'gewaehlt', title: both('Gewählt'), ...limited, ...soon },
    ]);
    await storeRelease(tx, now, event, { name: '2', note: both(''), createdBy: null });
    // As forms know it that were opened since
    await tx.update(events).set({ revision: 0 }).where(eq(events.id, eventId));
    await tx
      .insert(sessions)
      .values({ id: ids.newSessionId, eventId, slug: 'neu', title: both('Neu'), ...limited, ...soon });
    await tx.insert(signups).values({
      ...{ registrationId: link.id, sessionId: ids.signedSessionId, status: 'confirmed', queueNumber: 1 },
      createdAt: now,
    });
    await tx.insert(outbox).values({
      ...{
        id: ids.deadMailId,
        dedupeKey: ids.deadMailId,
        eventId,
        toAddress: 'kim@test.example',
        locale: 'de',
      },
      ...{
        template: 'role-granted',
        payload: 'sealed',
        status: 'dead',
        attempts: 9,
        nextAttemptAt: now,
        createdAt: now,
      },
    });
  });
  const session = await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) });
  const made = {
    ...event,
    ...ids,
    exhibitorId,
    importId: await waitingImport(eventId),
    agendaImportId: await waitingAgenda(eventId),
    exhibitImportId: await waitingExhibits(eventId),
    registrationId: link.id,
    token: manageToken(link),
    ...(await addOffered(event, now)),
    ...(await addReview(eventId, ids, now)),
    ...(await addCall(eventId, ids, now)),
    ...(await addTalk(event, ids, now)),
    ...(await addTour(event, ids, now)),
    ...(await addFiles(eventId, ids, now)),
    ...(await addSpeaking(event, ids.speakerId, now)),
    ...(await addDesk(event, { registrationId: link.id, emptyCategoryId: ids.emptyCategoryId }, now)),
    agendaImportMark: await agendaImportMark(eventId),
    sessionUpdatedAt: session?.updatedAt.getTime() ?? 0,
  };
  // Of all that there is to release now
  const { previous, snapshot } = await draftRelease(read(), eventId, now);
  return { ...made, releaseMark: markOf(previous?.number ?? 0, snapshot) };
}

/** Somebody to whom a place is offered, registered by a delegation. */
async function addOffered(
  event: OwnEvent,
  now: Date,
): Promise<Pick<Subject, 'offeredToken' | 'delegationToken'>> {
  const eventId = event.id;
  const delegation = { id: crypto.randomUUID(), code: readable(), linkVersion: 1 };
  const link = { id: crypto.randomUUID(), ticketCode: readable(), linkVersion: 1 };
  const contact = { givenName: 'Lou', familyName: 'Testa', email: 'lou@test.example', locale: 'de' } as const;
  const { locale, ...person } = { ...contact, organisation: 'Haus', ticketCode: link.ticketCode };
  const expiresAt = new Date(now.getTime() + DAY_MS);
  await write(async (tx) => {
    await tx.insert(delegations).values({ ...delegation, ...contact, eventId, createdAt: now });
    await tx.insert(registrations).values({
      ...{ ...person, ...searchKeys(person), id: link.id, eventId, categoryId: event.generalCategoryId },
      ...{ delegationId: delegation.id, status: 'offered', addressKey: person.email, locale, expiresAt },
      ...{ queueNumber: 1, waitingSince: now, createdAt: now, updatedAt: now },
    });
  });
  return { offeredToken: manageToken(link), delegationToken: delegationToken(delegation) };
}

function readable(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return Array.from(
    crypto.getRandomValues(new Uint8Array(10)),
    (byte) => letters[byte % letters.length],
  ).join('');
}

/** All rows of an event as one text: what must not differ when somebody had no right to change it. */
export async function fingerprint(eventId: string): Promise<string> {
  const db = read();
  return JSON.stringify([
    await db.select().from(events).where(eq(events.id, eventId)),
    await db.select().from(categories).where(eq(categories.eventId, eventId)),
    await db.select().from(codes).where(eq(codes.eventId, eventId)),
    await db.select().from(consents).where(eq(consents.eventId, eventId)),
    await db.select().from(questions).where(eq(questions.eventId, eventId)),
    await db.select().from(registrations).where(eq(registrations.eventId, eventId)),
    await db.select().from(savedViews).where(eq(savedViews.eventId, eventId)),
    await db
      .select({ note: registrationNotes })
      .from(registrationNotes)
      .innerJoin(registrations, ofRegistration(eventId)),
    await db.select({ id: imports.id }).from(imports).where(eq(imports.eventId, eventId)),
    await db.select({ id: agendaImports.id }).from(agendaImports).where(eq(agendaImports.eventId, eventId)),
    await db.select().from(rooms).where(eq(rooms.eventId, eventId)),
    await db.select().from(tracks).where(eq(tracks.eventId, eventId)),
    await db.select().from(speakers).where(eq(speakers.eventId, eventId)),
    await db.select().from(sessions).where(eq(sessions.eventId, eventId)),
    await db.select().from(proposals).where(eq(proposals.eventId, eventId)),
    await db
      .select({ held: sessionSpeakers })
      .from(sessionSpeakers)
      .innerJoin(sessions, and(eq(sessions.id, sessionSpeakers.sessionId), eq(sessions.eventId, eventId))),
    await db
      .select({ material: sessionMaterials })
      .from(sessionMaterials)
      .innerJoin(sessions, and(eq(sessions.id, sessionMaterials.sessionId), eq(sessions.eventId, eventId))),
    await db.select({ id: releases.id }).from(releases).where(eq(releases.eventId, eventId)),
    await db.select({ signup: signups }).from(signups).innerJoin(sessions, ofSession(eventId)),
    await db.select().from(exhibits).where(eq(exhibits.eventId, eventId)),
    await db.select().from(topics).where(eq(topics.eventId, eventId)),
    ...(await reviewRows(eventId)),
    ...(await callRows(eventId)),
    ...(await talkRows(eventId)),
    ...(await tourRows(eventId)),
    ...(await mediaRows(eventId)),
    await db.select().from(files).where(eq(files.eventId, eventId)),
    await db.select().from(roleGrants).where(eq(roleGrants.eventId, eventId)),
    await db.select({ status: outbox.status }).from(outbox).where(eq(outbox.eventId, eventId)),
  ]);
}

const ofRegistration = (eventId: string) =>
  and(eq(registrations.id, registrationNotes.registrationId), eq(registrations.eventId, eventId));
const ofSession = (eventId: string) => and(eq(sessions.id, signups.sessionId), eq(sessions.eventId, eventId));

/** How many entries the audit has: every write adds one. */
export async function auditEntries(): Promise<number> {
  const [row] = await read().select({ n: count() }).from(audit);
  return row?.n ?? 0;
}

/** What a person without a right must not change: an event, and what has been done anywhere. */
export async function stateOf(eventId: string): Promise<string> {
  const tables: unknown[] = JSON.parse(await fingerprint(eventId));
  return JSON.stringify([[{ auditEntries: await auditEntries() }], ...tables]);
}

/** The rows that are in only one of two fingerprints, the former ones first. */
export function difference(before: string, after: string): string[] {
  if (before === after) return [];
  const [old, now] = [before, after].map((text) => {
    const tables: unknown[][] = JSON.parse(text);
    return tables.flat().map((row) => JSON.stringify(row));
  });
  const gone = old?.filter((row) => !now?.includes(row)).map((row) => `no more ${row}`) ?? [];
  const fresh = now?.filter((row) => !old?.includes(row)).map((row) => `now ${row}`) ?? [];
  // The same rows in another order
  return gone.length + fresh.length > 0 ? [...gone, ...fresh] : ['the order of rows'];
}
