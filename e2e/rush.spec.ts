import { and, eq, sql } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { outbox } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import { withSecondServer } from './server';

const PLACES = 60;
const PARTNER_QUOTA = 15;
const EARLY = 8;
const RUSH = 400;

/** What has come since the output ended with `before`; all of it, where that is too long ago to be kept. */
function sinceThen(before: string, output: string): string {
  const end = before.slice(-2_000);
  const at = output.lastIndexOf(end);
  return at < 0 ? output : output.slice(at + end.length);
}

test('400 registrations at once, at two processes, take exactly the places that are left', async ({
  server,
  makeEvent,
}) => {
  test.setTimeout(180_000);
  const event = await makeEvent({ places: PLACES, partnerQuota: PARTNER_QUOTA });
  const consentIds = [event.requiredConsentId];
  const values = (index: number) => {
    const categoryId = index % 3 === 0 ? event.partnerCategoryId : event.generalCategoryId;
    return registrationValues({ categoryId, consentIds, locale: 'de' }, `${event.slug}-${index}`);
  };
  const page = `/de/${event.slug}/register`;

  // What other tests had it say before is not of the rush
  const before = server.output();
  await withSecondServer(server, async (second) => {
    const forms = [
      await openForm(`${server.url}${page}`, 'givenName'),
      await openForm(`${second.url}${page}`, 'givenName'),
    ] as const;
    for (let index = 0; index < EARLY; index++) {
      expect((await sendForm(forms[0], values(index))).status).toBe(303);
    }

    const answers = await Promise.all(
      Array.from({ length: RUSH }, async (_, index) => {
        const answer = await sendForm(forms[index % 2 === 0 ? 0 : 1], values(EARLY + index));
        return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
      }),
    );

    const confirmed = answers.filter(({ status }) => status === 303);
    const refused = answers.filter(({ status }) => status !== 303);
    expect(confirmed).toHaveLength(PLACES - EARLY);
    expect(new Set(confirmed.map(({ to }) => to))).toEqual(new Set([`/de/${event.slug}/register/done`]));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([200]));
    const reason =
      /Alle (?:60 Plätze|15 Plätze der Gruppe „Partner\*innen“) sind seit heute, \d\d:\d\d Uhr vergeben\./;
    expect(refused.filter(({ text }) => !reason.test(text))).toEqual([]);

    const live = await read()
      .select({ categoryId: registrations.categoryId, code: registrations.ticketCode })
      .from(registrations)
      .where(and(eq(registrations.eventId, event.id), eq(registrations.status, 'confirmed')));
    expect(live).toHaveLength(PLACES);
    expect(new Set(live.map(({ code }) => code)).size).toBe(PLACES);
    const partners = live.filter(({ categoryId }) => categoryId === event.partnerCategoryId);
    expect(partners).toHaveLength(PARTNER_QUOTA);
    const mails = await read().select().from(outbox).where(eq(outbox.eventId, event.id));
    expect(mails).toHaveLength(PLACES);
    for (const output of [sinceThen(before, server.output()), second.output()]) {
      expect(output).not.toMatch(/SQLITE_BUSY|database is locked|Error:|"level":"error"/);
    }
  });
});

test('a rush on a category with a waiting list fills the places and queues the others in order', async ({
  server,
  makeEvent,
}) => {
  test.setTimeout(180_000);
  const event = await makeEvent({ places: PLACES });
  await write((tx) =>
    tx.update(categories).set({ whenFull: 'waitingList' }).where(eq(categories.eventId, event.id)),
  );
  const choice = { consentIds: [event.requiredConsentId], locale: 'de' as const };
  await withSecondServer(server, async (second) => {
    const forms = await Promise.all(
      [server, second].map(({ url }) => openForm(`${url}/de/${event.slug}/register`, 'givenName')),
    );
    const answers = await Promise.all(
      Array.from({ length: RUSH / 2 }, async (_, index) => {
        const categoryId = index % 2 === 0 ? event.generalCategoryId : event.partnerCategoryId;
        const values = registrationValues({ ...choice, categoryId }, `${event.slug}-queue-${index}`);
        return (await sendForm(forms[index % 2]!, values)).headers.get('location');
      }),
    );
    const done = `/de/${event.slug}/register/done`;
    expect(answers.filter((to) => to === done)).toHaveLength(PLACES);
    expect(answers.filter((to) => to === `${done}/waiting`)).toHaveLength(RUSH / 2 - PLACES);
    const queue = await read()
      .select({ number: registrations.queueNumber })
      .from(registrations)
      .where(and(eq(registrations.eventId, event.id), eq(registrations.status, 'waiting')))
      // The number of the row itself: in the order in which the transactions wrote
      .orderBy(sql`rowid`);
    expect(queue.map(({ number }) => number)).toEqual(queue.map((_, index) => index + 1));
  });
});
