import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { delegations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import { groupBy } from '@/lib/group';
import {
  changedMail,
  delegationMovedMail,
  lifecycleMail,
  messageMail,
  type Delegation,
  type News,
} from './mail-queries';

/**
 * Tells what has happened in this transaction. People of a delegation to whom the same happened together are one mail for their
 * contact, when it is the contact who hears for any of them; who has an address of their own hears for themselves.
 */
export async function tellIn(tx: Tx, now: Date, event: Event, news: readonly News[]): Promise<void> {
  const ids = [...new Set(news.flatMap(({ registration }) => registration.delegationId ?? []))];
  const found =
    ids.length === 0 ? [] : await tx.select().from(delegations).where(inArray(delegations.id, ids));
  const contacts = new Map(found.map((delegation) => [delegation.id, delegation]));
  const parties = groupBy(
    news,
    ({ registration, template }) => `${template} ${registration.delegationId ?? registration.id}`,
  );
  for (const party of parties.values()) {
    const contact = contacts.get(party[0]?.registration.delegationId ?? '');
    const through = contact && party.length > 1 ? party.filter((one) => hearsThrough(one, contact)) : [];
    for (const one of party) {
      if (!through.includes(one)) await enqueueMail(tx, now, await mailOf(tx, event, one));
    }
    if (contact && through.length > 0) await enqueueMail(tx, now, delegationMovedMail(event, contact, party));
  }
}

function hearsThrough({ registration }: News, contact: Delegation): boolean {
  return registration.email === contact.email;
}

function mailOf(tx: Tx, event: Event, news: News) {
  const { registration } = news;
  switch (news.template) {
    case 'registration-changed':
      return changedMail(event, registration);
    case 'registration-message':
      return messageMail(event, registration, news.message, news.key);
    default:
      return lifecycleMail(tx, event, registration, news.template, news);
  }
}
