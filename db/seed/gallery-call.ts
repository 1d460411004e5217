import { DAY_MS } from '@/lib/clock';
import type { Tx } from '../client';
import { calls } from '../schema/gallery-making';
import { eventId, instant } from './event';
import { sampleId } from './ids';
import type { SeedEvent } from './types';

const DAYS_BEFORE_EVENT = 21;
const LEAST_DAYS_LEFT = 10;

/** The call for the exhibits of a sample conference: of the one to come it is open, of the other it is over. */
export async function seedCall(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const isComing = event.key === 'upcoming';
  const planned = new Date(instant(event, 0, event.start).getTime() - DAYS_BEFORE_EVENT * DAY_MS);
  // Whoever looks at the sample shortly before the conference finds it open too
  const least = new Date(now.getTime() + LEAST_DAYS_LEFT * DAY_MS);
  await tx.insert(calls).values({
    id: sampleId('call', event.slug),
    eventId: eventId(event),
    access: isComing ? 'open' : 'invited',
    title: {
      de: 'Zeigen Sie, was Ihr Projekt geschafft hat',
      en: 'Show what your project has achieved',
    },
    text: {
      de: `Im Galerierundgang lernen Projekte voneinander: an Postern, im Gespräch und später online. Gesucht sind Beispiele, die anderen weiterhelfen, gelungene wie gescheiterte.

## Für wen

Für alle Vorhaben des Programms und ihre Partner*innen. Auch zwei Projekte können zusammen ein Exponat zeigen.

## Wie es weitergeht

Die Kurator*innen lesen jedes Exponat, fragen nach und geben Bescheid. Was angenommen ist, bekommt eine Station vor Ort und eine eigene Seite in der Galerie.`,
      en: `On the gallery walk projects learn from each other: at posters, in conversation, and online afterwards. We are looking for examples that help others, whether they worked or not.

## Who can take part

Every project of the programme and its partners. Two projects may also show one exhibit together.

## What happens next

The curators read every exhibit, ask questions and tell you what they decide. Whatever is accepted gets a station at the venue and a page of its own in the gallery.`,
    },
    asked: {
      de: `Ein Titel und zwei, drei Sätze, die auch versteht, wer Ihr Projekt nicht kennt. Dazu, was Sie erreicht haben und was andere übernehmen können.

Ein Poster im Hochformat ist willkommen, aber keine Bedingung.`,
      en: `A title and two or three sentences that make sense to someone who does not know your project. Then what you have achieved and what others can take over.

A portrait poster is welcome, but not a condition.`,
    },
    required: ['result', 'transfer', 'facts'],
    opensAt: event.registrationOpensAt,
    closesAt: isComing ? new Date(Math.max(planned.getTime(), least.getTime())) : planned,
    most: isComing ? 40 : null,
    mostEach: 3,
  });
}
