import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { profileTexts, proposedTexts, sessionTexts } from '@/features/agenda/speaking/proposal';
import { DAY_MS, HOUR_MS } from '@/lib/clock';
import { keepFile, removeStoredFiles, withIncoming, type StoredFile } from '@/lib/files';
import type { Tx } from '../client';
import * as schema from '../schema';
import { eventId, instant } from './event';
import { sampleId } from './ids';
import { demoAddress } from './people';
import type { SeedEvent } from './types';

/** Photos that are in the file store, by the key of the speaker. */
export type PhotoOf = ReadonlyMap<string, StoredFile>;

const SIDE_PX = 640;
/** Who has a photo, with the colours of wall, clothes, skin and hair. */
const drawn: Record<string, [string, string, string, string]> = {
  'samira-engel': ['#d7e3e0', '#0b5c57', '#c68d64', '#2b1d16'],
  'matthias-orlow': ['#e9dfcf', '#394a6d', '#e8bd98', '#8d8d8d'],
  'iryna-kovalchuk': ['#dfe3ee', '#8c3b4a', '#f0cbab', '#b98a4b'],
  'omar-al-masri': ['#e4e7d6', '#3f5a35', '#b57a52', '#1e1a18'],
  'hanna-lewandowski': ['#efe0dc', '#5b4a72', '#f1d0b5', '#6a4327'],
  'claire-dubois': ['#dbe7ea', '#b0562f', '#7b4e33', '#15110f'],
};

/** Nobody's face: a head and shoulders in plain shapes. */
function portrait([wall, clothes, skin, hair]: [string, string, string, string]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE_PX}" height="${SIDE_PX}" viewBox="0 0 64 64">
    <rect width="64" height="64" fill="${wall}"/>
    <path d="M10 64c0-15 9-21 22-21s22 6 22 21z" fill="${clothes}"/>
    <rect x="27" y="36" width="10" height="12" rx="5" fill="${skin}"/>
    <circle cx="32" cy="25" r="15.5" fill="${hair}"/>
    <ellipse cx="32" cy="28" rx="11" ry="13" fill="${skin}"/>
  </svg>`;
}

/** Draws the photos and puts them into the file store. */
export async function storePhotos(event: SeedEvent): Promise<PhotoOf> {
  const photos = new Map<string, StoredFile>();
  for (const { key } of event.speakers) {
    const colours = drawn[key];
    if (!colours) continue;
    const stored = await withIncoming(async (folder) => {
      const path = join(folder, 'photo.webp');
      await sharp(Buffer.from(portrait(colours)))
        .webp({ quality: 82 })
        .toFile(path);
      return keepFile(path);
    });
    photos.set(key, stored);
  }
  return photos;
}

export async function discardPhotos(photos: PhotoOf): Promise<void> {
  await removeStoredFiles([...photos.values()].map(({ storageKey }) => storageKey));
}

/** Nobody has asked her yet, and she has no address. */
const WITHOUT_ADDRESS = 'susanne-kirchhoff';
/** Has an address, and was not invited yet. */
const NOT_INVITED = 'farid-rahmani';
const INVITED_DAYS_AGO = 12;

type Answer = { answer: 'confirmed' | 'declined'; words: string; isForAnotherTime?: boolean };
const answers: Record<string, Answer> = {
  'samira-engel': { answer: 'confirmed', words: 'Gern. Ich bringe zwei Leute aus der Beratung mit.' },
  'matthias-orlow': { answer: 'confirmed', words: '' },
  'hanna-lewandowski': { answer: 'confirmed', words: 'Ich brauche einen großen Tisch für die Werkstücke.' },
  'omar-al-masri': { answer: 'confirmed', words: '' },
  'tobias-renner': {
    answer: 'declined',
    words: 'An diesem Tag bin ich im Gericht. Meine Kollegin könnte mich vertreten.',
  },
  'iryna-kovalchuk': { answer: 'confirmed', words: '', isForAnotherTime: true },
};

/** What speakers of the event to come have done by their links: answered, proposed, sent in; some have done nothing. */
export async function seedSpeaking(tx: Tx, event: SeedEvent, photos: PhotoOf, now: Date): Promise<void> {
  const idOf = (key: string) => sampleId('speaker', event.slug, key);
  for (const { key } of event.speakers) {
    const isDemo = key === event.speakers[0]?.key;
    const address = isDemo ? demoAddress('speaker') : `${key}@example.org`;
    await tx
      .update(schema.speakers)
      .set({
        email: key === WITHOUT_ADDRESS ? '' : address,
        locale: key === 'claire-dubois' ? 'en' : 'de',
        invitedAt: [WITHOUT_ADDRESS, NOT_INVITED].includes(key)
          ? null
          : new Date(now.getTime() - INVITED_DAYS_AGO * DAY_MS),
        photoFileId: await addPhoto(tx, event, key, photos, now),
      })
      .where(eq(schema.speakers.id, idOf(key)));
    await addAnswers(tx, idOf(key), answers[key], now);
  }
  await tx
    .insert(schema.speakerAbsences)
    .values([
      absence(event, 'claire-dubois', '08:00', '11:00'),
      absence(event, 'miriam-adeyemi', '15:45', '19:00'),
    ]);
  await addProposals(tx, event, now);
  await addMaterials(tx, event, now);
}

function absence(event: SeedEvent, key: string, from: string, to: string) {
  return {
    id: sampleId('absence', event.slug, key),
    speakerId: sampleId('speaker', event.slug, key),
    startsAt: instant(event, 0, from),
    endsAt: instant(event, 0, to),
  };
}

async function addPhoto(
  tx: Tx,
  event: SeedEvent,
  key: string,
  photos: PhotoOf,
  now: Date,
): Promise<string | null> {
  const stored = photos.get(key);
  if (!stored) return null;
  const id = sampleId('photo', event.slug, key);
  const of = { eventId: eventId(event), ownerId: eventId(event), createdAt: now };
  await tx
    .insert(schema.files)
    .values({ ...of, ...stored, id, name: 'photo.webp', contentType: 'image/webp' });
  return id;
}

async function addAnswers(tx: Tx, speakerId: string, given: Answer | undefined, now: Date): Promise<void> {
  if (!given) return;
  const held = await tx
    .select({ id: schema.sessionSpeakers.id, startsAt: schema.sessions.startsAt })
    .from(schema.sessionSpeakers)
    .innerJoin(schema.sessions, eq(schema.sessions.id, schema.sessionSpeakers.sessionId))
    .where(eq(schema.sessionSpeakers.speakerId, speakerId));
  for (const { id, startsAt } of held) {
    const before = given.isForAnotherTime && startsAt ? new Date(startsAt.getTime() - HOUR_MS) : startsAt;
    await tx
      .update(schema.sessionSpeakers)
      .set({
        answer: given.answer,
        answerWords: given.words,
        answeredAt: new Date(now.getTime() - 9 * DAY_MS),
        answeredStartsAt: before,
      })
      .where(eq(schema.sessionSpeakers.id, id));
  }
}

async function addProposals(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const [first] = event.speakers;
  const held = event.sessions.find(({ speakers }) => speakers.some(({ key }) => key === first?.key));
  const hanna = event.speakers.find(({ key }) => key === 'hanna-lewandowski');
  if (!first || !held || !hanna) throw new Error('The sample lacks a speaker');
  const of = (key: string) => ({ eventId: eventId(event), speakerId: sampleId('speaker', event.slug, key) });
  const session = await tx.query.sessions.findFirst({
    where: eq(schema.sessions.id, sampleId('session', event.slug, held.slug)),
  });
  if (!session) throw new Error('The sample lacks a session');
  const there = sessionTexts(session);
  const wanted = {
    'subtitle.de': 'Mit zwei Gästen aus der Beratung',
    'subtitle.en': 'With two guests from counselling',
    'abstract.de': `${session.abstract.de}\n\nBitte bringen Sie eine Frage aus Ihrem Alltag mit.`,
    'abstract.en': `${session.abstract.en}\n\nPlease bring a question from your everyday work.`,
  };
  const words = ({ bio, role, organisation }: typeof hanna) =>
    profileTexts({ biography: bio, role, organisation });
  await tx.insert(schema.proposals).values([
    {
      ...{ ...of(first.key), id: sampleId('proposal', event.slug, 'session'), sessionId: session.id },
      ...{ subject: 'session', texts: proposedTexts('session', there, wanted), createdAt: ago(2) },
    },
    {
      ...{ ...of('hanna-lewandowski'), id: sampleId('proposal', event.slug, 'profile'), subject: 'profile' },
      texts: proposedTexts('profile', words(hanna), {
        'role.de': 'Leiterin Kompetenzfeststellung und Anerkennung',
        'role.en': 'Head of skills assessment and recognition',
      }),
      createdAt: ago(1),
    },
    {
      ...{ ...of('omar-al-masri'), id: sampleId('proposal', event.slug, 'returned'), subject: 'profile' },
      ...{ texts: { organisation: 'Omar Al-Masri, freie Beratung' }, createdAt: ago(8), decidedAt: ago(7) },
      ...{
        status: 'returned',
        answer: 'Im Programm steht bei allen die Organisation. Wie heißt Ihre genau?',
      },
    },
  ]);
}

const LINKS: [slug: string, title: string, speaker: string | null][] = [
  ['koennen-nachweisen', 'Verfahren im Überblick', null],
  ['koennen-nachweisen', 'Fotos der Werkstücke', 'hanna-lewandowski'],
];

async function addMaterials(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  await tx.insert(schema.sessionMaterials).values(
    LINKS.map(([slug, title, speaker], position) => ({
      id: sampleId('material', event.slug, slug, position),
      sessionId: sampleId('session', event.slug, slug),
      kind: 'link' as const,
      title,
      url: `https://example.org/${slug}/${position + 1}`,
      status: speaker ? ('proposed' as const) : ('accepted' as const),
      speakerId: speaker && sampleId('speaker', event.slug, speaker),
      position,
      createdAt: now,
    })),
  );
}
