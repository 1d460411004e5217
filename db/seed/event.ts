import type { Localized } from '@/lib/i18n/locale';
import { fromWallClock } from '@/lib/zoned';
import type { Tx } from '../client';
import * as schema from '../schema';
import { sampleId } from './ids';
import type { SeedEvent } from './types';

export function eventId(event: SeedEvent): string {
  return sampleId('event', event.slug);
}

/** A wall-clock time of a day of the event. */
export function instant(event: SeedEvent, day: number, time: string): Date {
  const at = fromWallClock(`${event.days[day]}T${time}`, event.timeZone);
  if (!at) throw new Error(`No time: ${time} on day ${day} of ${event.slug}`);
  return at;
}

export function paragraphs(texts: Localized[]): Localized {
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
