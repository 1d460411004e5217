import { expect, it } from 'vitest';
import { talkGlance, findTalk, exhibitorTalk } from '@/features/gallery/talk/queries';
import { countWaitingQuestions } from '@/features/gallery/talk/desk-queries';
import { guest, system, type Actor } from '@/features/people/actor';
import { write } from '../client';
import { testDatabase } from '../testing';
import { seedConference } from './conference';
import { upcomingEvent } from './content/upcoming';
import { eventId } from './event';
import { seedGallery } from './exhibits';
import { seedTalk } from './gallery-talk';
import { sampleId } from './ids';
import { demoPeople, demoPersonId, seedPeople, type DemoPerson } from './people';

const now = new Date('2026-11-22T14:00:00Z');
const sample = upcomingEvent(now);

function as(person: DemoPerson): Actor {
  const name = demoPeople[person];
  const facts = { id: demoPersonId(person), email: `${person}@demo.example`, name, locale: 'de' } as const;
  return { kind: 'person', ...facts, isAdministrator: false, roles: new Map() };
}

it('has questions to read, to look at and to answer, and somebody who wants to take something over', async () => {
  await testDatabase();
  await write(async (tx) => {
    await seedPeople(tx, now);
    await seedConference(tx, sample, now);
    await seedGallery(tx, sample, new Map(), now);
    await seedTalk(tx, sample, now);
  });
  const place = { eventSlug: sample.slug, exhibitSlug: 'faire-integration-bleibt' };
  const glance = await talkGlance(guest, place, 9);
  expect(glance?.questions.map(({ name, answer }) => [name, answer !== ''])).toEqual([
    ['T. Okafor', false],
    ['', true],
    ['Mareike, Beratungsstelle Nord', true],
  ]);
  expect(glance?.appreciations).toBeGreaterThan(1);
  expect(await countWaitingQuestions(system('test'), { id: eventId(sample) })).toBe(2);
  const own = { id: sampleId('exhibit', sample.slug, place.exhibitSlug), exhibitors: [] };
  const shown = { ...own, exhibitors: [{ id: demoPersonId('exhibitor') }] };
  const requests = (await exhibitorTalk(as('exhibitor'), shown))?.requests;
  expect(requests?.map(({ status, contact }) => [status, contact?.name])).toEqual([
    ['open', undefined],
    ['agreed', demoPeople.attendee],
  ]);
  const talk = await findTalk(as('attendee'), { ...place, ticket: undefined }, now);
  expect(talk?.request?.contacts).toEqual([{ name: demoPeople.exhibitor, email: 'exhibitor@demo.example' }]);
});
