import { storeRelease } from '@/features/agenda/releases/store-mutations';
import type { Tx } from '../client';
import { eventId } from './event';
import type { SeedEvent } from './types';

/** Makes what is planned the first release, as if it had been released at `now`. */
export async function seedRelease(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  await storeRelease(
    tx,
    now,
    { id: eventId(event), slug: event.slug },
    {
      name: '1.0',
      note: { de: 'Das erste vollständige Programm.', en: 'The first complete programme.' },
      createdBy: null,
    },
  );
}
