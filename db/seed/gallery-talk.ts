import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { sealContact, sealName } from '@/features/gallery/talk/seal';
import { personKey, registrationKey } from '@/features/gallery/talk/visitor';
import { DAY_MS } from '@/lib/clock';
import type { Tx } from '../client';
import { appreciations, exhibitQuestions, takeoverRequests } from '../schema/gallery-visits';
import { registrations } from '../schema/registration';
import { seedTalks } from './content/talk';
import { eventId } from './event';
import { sampleId } from './ids';
import { demoAddress, demoPeople, demoPersonId } from './people';
import { randomOf } from './registrations';
import type { SeedEvent } from './types';

/** Of those who come, at most so many have been in the gallery yet. */
const VISITORS = 60;
/** Which exhibit the demo's exhibitor is asked about. */
const ASKED_FOR = 1;

/** What visitors of the gallery have asked, liked and want to take over, some days before the conference. */
export async function seedTalk(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const random = randomOf(event, 'talk');
  const coming = await tx
    .select({ id: registrations.id, linkVersion: registrations.linkVersion })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, eventId(event)),
        eq(registrations.status, 'confirmed'),
        isNotNull(registrations.addressKey),
      ),
    )
    .orderBy(asc(registrations.id))
    .limit(VISITORS);
  const visitors = coming.map(registrationKey);
  const published = event.exhibits.filter(({ status }) => status === 'published');
  const idOf = ({ slug }: { slug: string }) => sampleId('exhibit', event.slug, slug);

  const liked = published.flatMap((exhibit) => {
    const exhibitId = idOf(exhibit);
    return random
      .shuffle(visitors)
      .slice(0, random.between(2, Math.floor(VISITORS / 2)))
      .map((visitor) => ({
        id: sampleId('appreciation', exhibitId, visitor),
        exhibitId,
        visitor,
        createdAt: now,
      }));
  });
  await tx.insert(appreciations).values(liked);

  const asked = seedTalks.flatMap(({ exhibit: number, daysAgo, name, ...talk }, n) => {
    const exhibit = published.find((one) => one.number === number);
    if (!exhibit) return [];
    const id = sampleId('exhibit-question', event.slug, n);
    const createdAt = new Date(now.getTime() - daysAgo * DAY_MS - n * 60_000);
    const answeredAt = talk.answer ? new Date(createdAt.getTime() + DAY_MS / 2) : null;
    const answeredBy = talk.answer ? demoPersonId('exhibitor') : null;
    const visitor = random.pick(visitors);
    return [
      {
        ...talk,
        id,
        exhibitId: idOf(exhibit),
        visitor,
        name: sealName(id, name),
        createdAt,
        answeredAt,
        answeredBy,
      },
    ];
  });
  await tx.insert(exhibitQuestions).values(asked);
  const wanted = published.find(({ number }) => number === ASKED_FOR);
  if (wanted) await seedRequests(tx, event, idOf(wanted), visitors, now);
}

/** One that waits for an answer, and one of the demo's attendee that both have agreed to. */
async function seedRequests(
  tx: Tx,
  event: SeedEvent,
  exhibitId: string,
  visitors: readonly string[],
  now: Date,
): Promise<void> {
  const [open, agreed] = [
    sampleId('takeover', event.slug, 'open'),
    sampleId('takeover', event.slug, 'agreed'),
  ];
  const [visitor] = visitors;
  if (!visitor) throw new Error('The sample has nobody who comes');
  await tx.insert(takeoverRequests).values([
    {
      ...{ id: open, exhibitId, visitor, locale: 'de', createdAt: new Date(now.getTime() - DAY_MS) },
      organisation: 'Landkreis Auental, Amt für Zuwanderung',
      message:
        'Wir bauen gerade eine Beratung für Betriebe auf und würden gern Ihren Bogen und Ihre Standards verwenden.',
      contact: sealContact(open, { name: 'Ruth Adeyemi', email: 'adeyemi@auental.example' }),
    },
    {
      ...{ id: agreed, exhibitId, visitor: personKey({ id: demoPersonId('attendee') }), locale: 'en' },
      organisation: 'Network for Fair Work, Rotterdam',
      message: 'We should like to try your case records with three of our own offices.',
      contact: sealContact(agreed, { name: demoPeople.attendee, email: demoAddress('attendee') }),
      ...{ status: 'agreed', createdAt: new Date(now.getTime() - 3 * DAY_MS), decidedAt: now },
      decidedBy: demoPersonId('exhibitor'),
    },
  ]);
}
