import { eq } from 'drizzle-orm';
import { enqueueMail } from '@/features/mail/mutations';
import type { MailTemplate } from '@/features/mail/templates';
import { lifecycleMail } from '@/features/registration/mail-queries';
import { SECOND_MS } from '@/lib/clock';
import { recordAudit } from '../audit';
import type { Tx } from '../client';
import { events } from '../schema/events';
import { outbox } from '../schema/platform';
import { registrations } from '../schema/registration';
import { eventId } from './event';
import { sampleId } from './ids';
import { standingOf } from './life';
import { demoPersonId } from './people';
import { addressOfRow, delegationsOf, registrationId } from './registrations';
import type { SeedEvent, SeedMove, SeedRegistration } from './types';

const SENT_AFTER_MS = 6 * SECOND_MS;

type Sent = {
  to: string;
  locale: 'de' | 'en';
  template: MailTemplate;
  dedupeKey: string;
  subjectId: string | null;
};

/** A mail as the outbox keeps it once its parameters have been emptied. */
export function sentMail(event: SeedEvent, at: Date, { to, ...mail }: Sent): typeof outbox.$inferInsert {
  const sentAt = new Date(at.getTime() + SENT_AFTER_MS);
  return {
    ...mail,
    id: sampleId('mail', mail.dedupeKey),
    eventId: eventId(event),
    toAddress: to,
    payload: '',
    status: 'sent',
    attempts: 1,
    nextAttemptAt: at,
    createdAt: at,
    sentAt,
  };
}

const actors = {
  person: { kind: 'guest' },
  team: { kind: 'person', id: demoPersonId('organiser') },
  waitingList: { kind: 'system', reason: 'waiting-list' },
} as const satisfies Record<SeedMove['by'], unknown>;

async function registrationIn(tx: Tx, id: string): Promise<typeof registrations.$inferSelect> {
  const found = await tx.query.registrations.findFirst({ where: eq(registrations.id, id) });
  if (!found) throw new Error('The registration comes first');
  return found;
}

/** What the history says of each registration, and the mails that were sent about it. */
export async function seedHistory(
  tx: Tx,
  event: SeedEvent,
  rows: readonly SeedRegistration[],
): Promise<void> {
  const ofEvent = await tx.query.events.findFirst({ where: eq(events.id, eventId(event)) });
  if (!ofEvent) throw new Error('The event comes first');
  for (const row of rows) {
    const [id, of] = [registrationId(event, row), eventId(event)];
    const { registeredAt, begins, moves } = row;
    const detail = { status: begins, categoryId: sampleId('category', event.slug, row.category) };
    const create = { action: 'registration.create', eventId: of, subjectId: id, detail };
    await recordAudit(tx, actors.person, registeredAt, create);
    for (const { at, by, action } of moves) {
      const place = action === 'placeInQueue' ? { place: 'first' } : {};
      const entry = { action: `registration.${action}`, eventId: of, subjectId: id, detail: place };
      await recordAudit(tx, actors[by], at, entry);
    }
    const standing = standingOf(row);
    for (const { at, mail, revision } of standing.mails) {
      // Who is registered in a delegation hears of it once the contact has confirmed
      if (row.delegation && mail === 'registration-unconfirmed') continue;
      if (standing.expiresAt && revision === standing.revision) {
        // Somebody's turn: it goes out with the first start, so that its link can be followed
        await enqueueMail(tx, at, await lifecycleMail(tx, ofEvent, await registrationIn(tx, id), mail));
        continue;
      }
      const to = addressOfRow(rows, row);
      const about = { to, locale: row.language, template: mail, subjectId: id };
      const dedupeKey = `${mail}:${id}:${revision}`;
      await tx.insert(outbox).values(sentMail(event, at, { ...about, dedupeKey }));
    }
  }
  for (const { key, contact, people } of delegationsOf(rows)) {
    const to = addressOfRow(rows, contact);
    const dedupeKey = `delegation-registered:${sampleId('delegation', event.slug, key)}`;
    const about = { to, locale: contact.language, template: 'delegation-registered' as const };
    const at = people[0]?.registeredAt ?? contact.registeredAt;
    await tx.insert(outbox).values(sentMail(event, at, { ...about, dedupeKey, subjectId: null }));
  }
}
