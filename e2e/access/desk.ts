import { write } from '@/db/client';
import { audit } from '@/db/schema/platform';
import { registrations } from '@/db/schema/registration';
import { savedViews } from '@/db/schema/registration-desk';
import { searchKeys } from '@/features/registration/search-keys';
import type { OwnEvent } from '../event';
import type { Subject } from './actions';

/** Somebody who waits, a saved view, and a change of category that can be undone. */
export async function addDesk(
  event: OwnEvent,
  { registrationId, emptyCategoryId }: Pick<Subject, 'registrationId' | 'emptyCategoryId'>,
  now: Date,
): Promise<Pick<Subject, 'waitingId' | 'viewId' | 'moveKey'>> {
  const [waitingId, viewId] = [crypto.randomUUID(), crypto.randomUUID()];
  const moveKey = `${now.getTime()}-${crypto.randomUUID()}`;
  const ticketCode = waitingId.replaceAll('-', '').slice(0, 10).toUpperCase();
  const person = { givenName: 'Uli', familyName: 'Wartend', organisation: 'Haus', ticketCode };
  const email = 'uli@test.example';
  const detail = { from: emptyCategoryId, to: event.generalCategoryId, bulk: moveKey };
  await write(async (tx) => {
    await tx.insert(registrations).values({
      ...{ ...person, email, ...searchKeys({ ...person, email }), id: waitingId, eventId: event.id },
      ...{ categoryId: event.generalCategoryId, status: 'waiting', addressKey: email, locale: 'de' },
      ...{ queueNumber: 2, waitingSince: now, createdAt: now, updatedAt: now },
    });
    const view = { id: viewId, eventId: event.id, name: 'Wartend', query: 'status=waiting', createdAt: now };
    await tx.insert(savedViews).values(view);
    await tx.insert(audit).values({
      ...{ at: now, actorKind: 'system', actor: 'test', eventId: event.id, subjectId: registrationId },
      ...{ action: 'registration.move', detail },
    });
  });
  return { waitingId, viewId, moveKey };
}
