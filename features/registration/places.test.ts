import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { write } from '@/db/client';
import { events } from '@/db/schema/events';
import { answerOptions, questionOptions, questions } from '@/db/schema/questions';
import { categories, codes, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { system } from '@/features/people/actor';
import type { PlaceLedger } from './capacity';
import { moves } from './lifecycle';
import { moveIn } from './move-mutations';
import { placeLedger } from './place-queries';
import { movingPlaces } from './queue-mutations';

const now = new Date('2026-11-03T12:00:00Z');
const name = { de: 'a', en: 'a' };
const desk = system('test');
let made = 0;

const person = fc.record({
  status: fc.constantFrom('unconfirmed', 'pending', 'waiting', 'offered', 'confirmed', 'declined'),
  category: fc.nat(1),
  code: fc.option(fc.nat(2)),
  house: fc.boolean(),
  option: fc.boolean(),
});
const setting = fc.record({
  places: fc.integer({ min: 1, max: 12 }),
  heldBack: fc.nat(2),
  quota: fc.option(fc.nat(5), { nil: null }),
  optionPlaces: fc.nat(4),
  // The first keeps places, with perhaps fewer uses than there are registrations with it; the last has expired
  uses: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
  people: fc.array(person, { minLength: 1, maxLength: 12 }),
  acts: fc.array(fc.record({ who: fc.nat(11), move: fc.constantFrom(...moves) }), { maxLength: 15 }),
});

/** When the last place was taken is for words only, and is not followed back. */
const counts = ({ total, categories: all, ...rest }: PlaceLedger) => ({
  ...rest,
  taken: total.taken,
  categories: [...all].map(([id, { taken, kept, quota }]) => ({ id, taken, kept, quota })),
});

it('are counted once, and carried along as they would be counted again', async () => {
  await testDatabase();
  await fc.assert(
    fc.asyncProperty(setting, async ({ places, heldBack, quota, optionPlaces, uses, people, acts }) => {
      await write(async (tx) => {
        const times = {
          startsAt: new Date('2027-09-14T09:00:00Z'),
          endsAt: new Date('2027-09-14T15:30:00Z'),
        };
        const facts = { slug: `e${++made}`, status: 'published' as const, perAddress: 'any' as const };
        const [event] = await tx
          .insert(events)
          .values({ ...facts, ...times, title: name, places, heldBack, createdAt: now })
          .returning();
        const of = { eventId: event!.id };
        const groups = await tx
          .insert(categories)
          .values([
            { ...of, name, quota },
            { ...of, name, quota: null },
          ])
          .returning();
        const [question] = await tx
          .insert(questions)
          .values({ ...of, type: 'oneOf', label: name })
          .returning();
        const [option] = await tx
          .insert(questionOptions)
          .values({ questionId: question!.id, label: name, places: optionPlaces })
          .returning();
        const kinds = await tx
          .insert(codes)
          .values(
            uses.map((most, n) => ({
              ...{
                ...of,
                categoryId: groups[0]!.id,
                code: `c${n}`,
                batchId: 'b',
                createdAt: now,
                uses: most,
              },
              ...{ holdsPlaces: n !== 1, expiresAt: n === 2 ? new Date(now.getTime() - 1) : null },
            })),
          )
          .returning();
        const ids: string[] = [];
        for (const { status, category, code, house, option: chooses } of people) {
          const id = `${facts.slug}-${ids.length}`;
          await tx.insert(registrations).values({
            ...{ ...of, id, status, house, categoryId: groups[category]!.id, givenName: 'P', familyName: id },
            ...{ codeId: code === null ? null : kinds[code]!.id, ticketCode: id, email: `${id}@example.org` },
            ...{ nameKey: id, searchKey: id, locale: 'de', createdAt: now, updatedAt: now },
            queueNumber: status === 'waiting' ? ids.length + 1 : null,
          });
          const answer = { registrationId: id, questionId: question!.id, optionId: option!.id };
          if (chooses) await tx.insert(answerOptions).values(answer);
          ids.push(id);
        }
        await movingPlaces(tx, now, event!, async (carried) => {
          for (const { who, move } of acts) {
            const [current] = await tx
              .select()
              .from(registrations)
              .where(eq(registrations.id, ids[who % ids.length]!));
            await moveIn(tx, desk, now, event!, carried, current!, move);
            expect(counts(carried.ledger)).toEqual(counts(await placeLedger(tx, event!, now)));
          }
        });
      });
    }),
    { numRuns: 150 },
  );
}, 60_000);
