import type { Tx } from '../client';
import * as schema from '../schema';
import { eventId, instant, paragraphs } from './event';
import { sampleId } from './ids';
import { demoPersonId } from './people';
import type { SeedEvent } from './types';

export async function seedAgenda(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const of = { eventId: eventId(event) };
  await tx.insert(schema.rooms).values(
    event.rooms.map(({ key, floor: directions, ...room }, position) => ({
      ...{ ...of, id: sampleId('room', event.slug, key), directions, position },
      ...room,
    })),
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
