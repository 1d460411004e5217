import { link } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { exhibits, exhibitTopics, media, topics } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import { makeEvent, type OwnEvent } from '@/e2e/event';
import { randomToken } from '@/lib/crypto';
import { env } from '@/lib/env';

export const EXHIBITS = 500;
export const TOPICS = 8;
const SENTENCES = 14;
const ORGANISATIONS = 180;
const AT_ONCE = 50;
const regions = [
  ...['Baden-Württemberg', 'Bayern', 'Berlin', 'Brandenburg', 'Bremen', 'Hamburg', 'Hessen', 'Saarland'],
  ...['Mecklenburg-Vorpommern', 'Niedersachsen', 'Nordrhein-Westfalen', 'Rheinland-Pfalz', 'Sachsen'],
  ...['Sachsen-Anhalt', 'Schleswig-Holstein', 'Thüringen'],
];
const heads = [
  ...[
    'Arbeits',
    'Anerkennungs',
    'Berufs',
    'Beratungs',
    'Betriebs',
    'Bildungs',
    'Einstiegs',
    'Fach',
    'Förder',
  ],
  ...['Gesundheits', 'Handwerks', 'Integrations', 'Kommunal', 'Lern', 'Mentoring', 'Netzwerk', 'Pflege'],
  ...[
    'Praxis',
    'Projekt',
    'Qualifizierungs',
    'Sprach',
    'Teilhabe',
    'Transfer',
    'Übergangs',
    'Weiterbildungs',
  ],
];
const tails = [
  ...[
    'angebot',
    'bedarf',
    'begleitung',
    'ergebnis',
    'erfahrung',
    'kräfte',
    'kurs',
    'lotsen',
    'markt',
    'modell',
  ],
  ...['partner', 'plan', 'platz', 'runde', 'stelle', 'stützpunkt', 'team', 'verfahren', 'weg', 'werkstatt'],
];
const verbs = [
  'stärkt',
  'öffnet',
  'begleitet',
  'verbindet',
  'verkürzt',
  'erprobt',
  'ersetzt',
  'trägt',
  'prüft',
];

const both = (de: string, en = de) => ({ de, en });
const fresh = () => crypto.randomUUID();

/** The same each time, and spread as evenly as dice. */
function dice(seed: number): (limit: number) => number {
  let state = seed + 1;
  return (limit) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % limit;
  };
}

function pick(from: readonly string[], roll: (limit: number) => number): string {
  return from[roll(from.length)] ?? '';
}

/** Sentences of compounds, some of which only one exhibit has, as in life. */
function story(roll: (limit: number) => number, n: number, language: 'de' | 'en'): string {
  const word = () => pick(heads, roll) + pick(tails, roll);
  const rare = () => `${pick(tails, roll)}${pick(heads, roll).toLowerCase()}${pick(tails, roll)}`;
  return Array.from({ length: SENTENCES }, (_, sentence) => {
    const own = sentence % 5 === 0 ? rare() : word();
    return language === 'de'
      ? `Ein ${word()} ${pick(verbs, roll)} im ${own} das ${word()} von ${10 + ((n * 7) % 90)} Menschen.`
      : `The ${own} of ${word()} helped ${10 + ((n * 7) % 90)} people towards ${word()}.`;
  }).join(' ');
}

/** The sample's posters, each once more for every exhibit that shows it: files of their own, which are the same on the disk. */
async function samplePosters() {
  const rows = await read().select().from(media).where(eq(media.kind, 'poster'));
  const known = new Map((await read().select().from(files)).map((file) => [file.id, file]));
  const shown = rows.filter(({ derivatives }) => derivatives.length > 0);
  return { shown, known };
}

/** A gallery of five hundred exhibits with posters, on eight topics, from sixteen regions, in both languages. */
export async function bigGallery(): Promise<OwnEvent> {
  const event = await makeEvent();
  const { shown, known } = await samplePosters();
  if (shown.length === 0) throw new Error('The sample has no posters to hang');
  const now = new Date();
  const store = join(env().dataDir, 'files');
  const names = heads.slice(0, TOPICS).map((head) => `${head}fragen`);
  const allTopics = names.map((name, position) => {
    return { id: fresh(), eventId: event.id, slug: `topic-${position}`, name: both(name), position };
  });
  await write(async (tx) => {
    await tx.delete(exhibits).where(eq(exhibits.eventId, event.id));
    await tx.insert(topics).values(allTopics);
  });
  for (let from = 0; from < EXHIBITS; from += AT_ONCE) {
    await write(async (tx) => {
      for (let n = from; n < Math.min(from + AT_ONCE, EXHIBITS); n++) {
        const roll = dice(n);
        const id = fresh();
        const name = `${pick(heads, roll)}${pick(tails, roll)} in ${pick(regions, roll)}`;
        const text = () => both(story(roll, n, 'de'), story(roll, n, 'en'));
        await tx.insert(exhibits).values({
          ...{ id, eventId: event.id, number: n + 1, slug: `exhibit-${n + 1}`, status: 'published' },
          title: both(`${name} (${n + 1})`, `Example ${n + 1}: ${name}`),
          summary: both(story(roll, n, 'de').slice(0, 120), story(roll, n, 'en').slice(0, 120)),
          ...{ startingPoint: text(), approach: text(), result: text(), transfer: text() },
          kind: n % 3 === 0 ? 'best' : 'good',
          region: both(pick(regions, roll)),
          organisation: `${pick(heads, roll)}haus ${n % ORGANISATIONS}`,
          ...{ updatedAt: now, publishedAt: now },
        });
        const chosen = new Set([roll(TOPICS), roll(TOPICS)]);
        for (const topic of chosen) {
          await tx.insert(exhibitTopics).values({ exhibitId: id, topicId: allTopics[topic]?.id ?? '' });
        }
        const poster = shown[n % shown.length];
        if (!poster) continue;
        const mediaId = fresh();
        const copyOf = async (fileId: string) => {
          const file = known.get(fileId);
          if (!file) throw new Error('The sample lacks a file');
          const storageKey = randomToken(24);
          await link(join(store, file.storageKey), join(store, storageKey));
          const copy = { ...file, id: fresh(), eventId: event.id, ownerId: mediaId, storageKey };
          await tx.insert(files).values(copy);
          return copy.id;
        };
        const derivatives = [];
        for (const one of poster.derivatives) derivatives.push({ ...one, fileId: await copyOf(one.fileId) });
        const fileId = await copyOf(poster.fileId);
        await tx.insert(media).values({
          ...{ ...poster, id: mediaId, exhibitId: id, fileId, derivatives, pages: [] },
          alt: both(`Poster: ${name}`),
          ...{ transcript: text(), foundText: story(roll, n, 'de') },
        });
      }
    });
  }
  await write((tx) => markPagesChanged(tx, { eventSlug: event.slug }));
  return event;
}
