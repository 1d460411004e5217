import { randomBytes } from 'node:crypto';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { formats, rooms, sessions, tracks } from '@/db/schema/agenda';
import { consents, events } from '@/db/schema/events';
import { exhibits } from '@/db/schema/gallery';
import { categories } from '@/db/schema/registration';
import { storeRelease } from '@/features/agenda/releases/store-mutations';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type OwnEventOptions = {
  places?: number;
  /** Places of the second category, "Partner*innen"; null: only the event's places limit it. */
  partnerQuota?: number | null;
  /** Days from now until the event begins. */
  daysAhead?: number;
  status?: 'draft' | 'published' | 'archived';
};

export type OwnEvent = {
  id: string;
  slug: string;
  title: string;
  generalCategoryId: string;
  partnerCategoryId: string;
  requiredConsentId: string;
  optionalConsentId: string;
  sessionSlug: string;
  sessionId: string;
  exhibitSlug: string;
  exhibitId: string;
  roomId: string;
  trackId: string;
};

const both = (de: string, en: string) => ({ de, en });

/** An event of a test's own, with two categories, two consents, a session in a room, and a published exhibit. */
export async function makeEvent({
  places = 20,
  partnerQuota = null,
  daysAhead = 30,
  status = 'published',
}: OwnEventOptions = {}): Promise<OwnEvent> {
  const mark = randomBytes(4).toString('hex');
  const now = new Date();
  const startsAt = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS + daysAhead * DAY_MS);
  const fresh = () => crypto.randomUUID();
  const event: OwnEvent = {
    id: fresh(),
    slug: `tagung-${mark}`,
    title: `Tagung ${mark}`,
    generalCategoryId: fresh(),
    partnerCategoryId: fresh(),
    requiredConsentId: fresh(),
    optionalConsentId: fresh(),
    sessionSlug: 'auftakt',
    sessionId: fresh(),
    exhibitSlug: 'lotsinnen',
    exhibitId: fresh(),
    roomId: fresh(),
    trackId: fresh(),
  };
  const eventId = event.id;
  await write(async (tx) => {
    await tx.insert(events).values({
      id: eventId,
      slug: event.slug,
      status,
      title: both(event.title, `Conference ${mark}`),
      summary: both('Eine Tagung aus einem Test.', 'A conference from a test.'),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 8 * HOUR_MS),
      venue: both('Haus am Fluss', 'House by the river'),
      address: 'Uferstraße 1, 10115 Berlin',
      city: 'Berlin',
      places,
      registrationOpensAt: new Date(now.getTime() - DAY_MS),
      registrationClosesAt: new Date(startsAt.getTime() - DAY_MS),
      agendaPublished: true,
      galleryPublished: true,
      contactEmail: 'kontakt@test.example',
      createdAt: now,
    });
    await tx.insert(categories).values([
      { id: event.generalCategoryId, eventId, name: both('Allgemein', 'General'), position: 0 },
      {
        id: event.partnerCategoryId,
        eventId,
        name: both('Partner*innen', 'Partners'),
        quota: partnerQuota,
        position: 1,
      },
    ]);
    await tx.insert(consents).values([
      {
        id: event.requiredConsentId,
        eventId,
        key: 'privacy',
        version: 1,
        required: true,
        label: both('Ich bin mit der Verarbeitung einverstanden.', 'I agree to the processing.'),
      },
      {
        id: event.optionalConsentId,
        eventId,
        key: 'photos',
        version: 1,
        required: false,
        position: 1,
        label: both('Ich darf auf Fotos zu sehen sein.', 'I may be seen in photographs.'),
      },
    ]);
    await tx.insert(rooms).values({ id: event.roomId, eventId, name: both('Saal', 'Hall'), capacity: 100 });
    await tx
      .insert(tracks)
      .values({ id: event.trackId, eventId, name: both('Anerkennung', 'Recognition'), colour: '#0b5c57' });
    const formatId = fresh();
    await tx
      .insert(formats)
      .values({ id: formatId, eventId, name: both('Plenum', 'Plenary'), defaultMinutes: 60 });
    await tx.insert(sessions).values({
      id: event.sessionId,
      eventId,
      slug: event.sessionSlug,
      status: 'published',
      title: both('Auftakt', 'Opening'),
      abstract: both('Womit der Tag beginnt.', 'How the day begins.'),
      trackId: event.trackId,
      formatId,
      roomId: event.roomId,
      startsAt,
      endsAt: new Date(startsAt.getTime() + HOUR_MS),
      updatedAt: now,
    });
    await tx.insert(exhibits).values({
      id: event.exhibitId,
      eventId,
      number: 1,
      slug: event.exhibitSlug,
      status: 'published',
      title: both('Lots*innen im Stadtteil', 'Guides in the neighbourhood'),
      summary: both('Beratung, wo die Menschen sind.', 'Advice where people are.'),
      kind: 'best',
      organisation: 'Stadtteilhaus',
      region: both('Berlin', 'Berlin'),
      updatedAt: now,
      publishedAt: now,
    });
    await storeRelease(tx, now, event, { name: '1', note: both('', ''), createdBy: null });
    await markPagesChanged(tx, 'events');
  });
  return event;
}
