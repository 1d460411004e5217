import type { Localized } from '@/lib/i18n/locale';
import { fromWallClock } from '@/lib/zoned';
import type { Tx } from '../client';
import * as schema from '../schema';
import { sampleId } from './ids';
import { demoPersonId } from './people';
import type { SeedEvent } from './types';

export function eventId(event: SeedEvent): string {
  return sampleId('event', event.slug);
}

function instant(event: SeedEvent, day: number, time: string): Date {
  const at = fromWallClock(`${event.days[day]}T${time}`, event.timeZone);
  if (!at) throw new Error(`No time: ${time} on day ${day} of ${event.slug}`);
  return at;
}

function paragraphs(texts: Localized[]): Localized {
  return { de: texts.map((text) => text.de).join('\n\n'), en: texts.map((text) => text.en).join('\n\n') };
}

function hosts(event: SeedEvent, role: 'organiser' | 'cooperation'): Localized {
  const names = event.hosts.filter((host) => host.role === role).map((host) => host.name);
  return { de: names.map((name) => name.de).join('\n'), en: names.map((name) => name.en).join('\n') };
}

export async function seedEvent(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const id = eventId(event);
  await tx.insert(schema.events).values({
    id,
    slug: event.slug,
    status: event.status,
    title: event.title,
    series: event.subtitle,
    summary: event.summary,
    description: paragraphs(event.description),
    organisers: hosts(event, 'organiser'),
    partners: hosts(event, 'cooperation'),
    figures: event.figures.map(({ value, label }) => ({ value, label })),
    timeZone: event.timeZone,
    startsAt: instant(event, 0, event.start),
    endsAt: instant(event, event.days.length - 1, event.end),
    venue: { de: event.venue.name, en: event.venue.name },
    venueNote: paragraphs([event.venue.directions, event.venue.accessibility]),
    address: `${event.venue.street}, ${event.venue.postalCode} ${event.venue.city}`,
    city: event.venue.city,
    registrationOpensAt: event.registrationOpensAt,
    registrationClosesAt: event.registrationClosesAt,
    changesUntil: event.changesUntil,
    cancelUntil: event.cancelUntil,
    places: event.places,
    agendaPublished: true,
    galleryPublished: true,
    accent: event.accent,
    contactEmail: event.contact.email,
    createdAt: now,
  });
  await tx.insert(schema.consents).values(
    event.consents.map((consent, position) => ({
      id: sampleId('consent', event.slug, consent.key),
      eventId: id,
      key: consent.key,
      version: 1,
      label: consent.text,
      required: consent.required,
      position,
    })),
  );
  await tx.insert(schema.categories).values(
    event.categories.map((category, position) => ({
      id: sampleId('category', event.slug, category.key),
      eventId: id,
      name: category.name,
      description: category.description,
      quota: category.quota,
      approval: category.approval ?? false,
      byCode: category.byCode ?? false,
      whenFull: 'waitingList' as const,
      position,
    })),
  );
}

export async function seedAgenda(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const of = { eventId: eventId(event) };
  await tx.insert(schema.rooms).values(
    event.rooms.map(({ key, name, capacity, stepFree }, position) => {
      return { ...of, id: sampleId('room', event.slug, key), name, capacity, stepFree, position };
    }),
  );
  await tx.insert(schema.tracks).values(
    event.tracks.map(({ key, name, colour }, position) => {
      return { ...of, id: sampleId('track', event.slug, key), name, colour, position };
    }),
  );
  const minutes = { plenary: 45, forum: 75, workshop: 90, walk: 90, break: 30 };
  await tx.insert(schema.formats).values(
    event.formats.map(({ key, name }, position) => {
      const id = sampleId('format', event.slug, key);
      return { ...of, id, name, defaultMinutes: minutes[key], isBreak: key === 'break', position };
    }),
  );
  await tx.insert(schema.speakers).values(
    event.speakers.map(({ key, name, role, organisation, bio }, index) => ({
      ...of,
      id: sampleId('speaker', event.slug, key),
      personId: index === 0 ? demoPersonId('speaker') : null,
      name,
      role,
      organisation,
      biography: bio,
    })),
  );
  for (const session of event.sessions) {
    const id = sampleId('session', event.slug, session.slug);
    const startsAt = instant(event, session.day, session.start);
    await tx.insert(schema.sessions).values({
      ...of,
      id,
      slug: session.slug,
      status: 'published',
      title: session.title,
      abstract: paragraphs([session.summary, session.description].filter((text) => text.de || text.en)),
      trackId: session.track && sampleId('track', event.slug, session.track),
      formatId: sampleId('format', event.slug, session.format),
      roomId: sampleId('room', event.slug, session.room),
      language: session.language,
      startsAt,
      endsAt: new Date(startsAt.getTime() + session.minutes * 60_000),
      updatedAt: now,
    });
    if (session.speakers.length === 0) continue;
    await tx.insert(schema.sessionSpeakers).values(
      session.speakers.map(({ key, part }, position) => ({
        id: sampleId('session-speaker', id, key),
        sessionId: id,
        speakerId: sampleId('speaker', event.slug, key),
        role: part === 'moderator' ? ('moderator' as const) : ('speaker' as const),
        position,
      })),
    );
  }
}
