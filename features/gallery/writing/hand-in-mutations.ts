import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { exhibitors } from '@/db/schema/gallery';
import { people, roleGrants } from '@/db/schema/people';
import { enqueueMail } from '@/features/mail/mutations';
import { arrivedMail, handedInMail } from '../call/call-mails';
import { callOf } from '../call/call-queries';
import { isRequirable } from '../call/call-schema';
import type { Subject } from '../subject-queries';
import { writtenTexts } from './draft';
import { missingForHandIn, type Missing } from './hand-in';

/** What an exhibit lacks to be handed in by its exhibitors, as the call asks for it. */
export async function missingOf(tx: Tx, { exhibit, event, media }: Subject): Promise<Missing[]> {
  const call = await callOf(tx, event.id);
  return missingForHandIn(writtenTexts(exhibit), media, (call?.required ?? []).filter(isRequirable));
}

/** Tells its exhibitors that it is with the curators, and these that there is something to look at. */
export async function tellOfHandIn(tx: Tx, { exhibit, event }: Subject, now: Date): Promise<void> {
  const mark = String(exhibit.revision + 1);
  const call = await callOf(tx, event.id);
  const own = await tx
    .select({ id: people.id, email: people.email, name: people.name, locale: people.locale })
    .from(exhibitors)
    .innerJoin(people, eq(people.id, exhibitors.personId))
    .where(eq(exhibitors.exhibitId, exhibit.id));
  for (const person of own) {
    await enqueueMail(tx, now, handedInMail({ event, exhibit }, person, call?.closesAt ?? null, mark, now));
  }
  for (const person of await curatorsOf(tx, event.id)) {
    await enqueueMail(tx, now, arrivedMail({ event, exhibit }, person, mark));
  }
}

/** Who curates; where nobody does, who organises. */
async function curatorsOf(tx: Tx, eventId: string) {
  const team = await tx
    .select({
      role: roleGrants.role,
      person: { id: people.id, email: people.email, name: people.name, locale: people.locale },
    })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(eq(roleGrants.eventId, eventId), inArray(roleGrants.role, ['curator', 'organiser'])));
  const curators = team.filter(({ role }) => role === 'curator');
  return (curators.length > 0 ? curators : team).map(({ person }) => person);
}
