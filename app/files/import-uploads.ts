import { readFile } from 'node:fs/promises';
import { findTeamEvent, type Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { currentActor } from '@/features/people/session';
import type { Locale } from '@/lib/i18n/locale';
import type { Result } from '@/lib/result';
import { uploads } from '@/lib/uploads';

const NAME_CHARACTERS = 200;

type Importing = {
  words: Parameters<typeof uploads>[0];
  /** The part of the desk that the files are for. */
  part: 'registrations' | 'sessions' | 'exhibits';
  bytes: number;
  mayImport: (actor: Actor, eventId: string) => boolean;
  /** Tells what cannot be imported at all before anything is kept. */
  read: (
    content: Buffer,
    event: Event,
    locale: Locale,
  ) => Promise<Result<unknown, string, { row: number | undefined }>>;
  store: (
    actor: Actor,
    event: Event,
    file: { name: string; content: Buffer },
  ) => Promise<Result<{ id: string }>>;
};

/** A route that takes a table of something from a plain multipart form and leads on to its import, or back with what is wrong. */
export function importUploads({ words, part, bytes, mayImport, read, store }: Importing) {
  return uploads<{ event: string }>(words, async ({ params, locale }) => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, params.event);
    if (!event || !mayImport(actor, event.id)) return undefined;
    const page = `/${locale}/organise/${event.slug}/${part}/import`;
    const refused = (reason: string) => `${page}?refused=${reason}`;
    return {
      bytes,
      refused,
      async take(received) {
        const content = await readFile(received.path);
        // A form without a chosen file sends an empty one without a name
        if (content.length === 0 && received.name === '') return refused('noFile');
        const found = await read(content, event, locale);
        if (!found.ok) {
          const row = found.facts?.row;
          return `${refused(found.reason)}${row === undefined ? '' : `&row=${row}`}`;
        }
        const name = received.name.slice(-NAME_CHARACTERS);
        const stored = await store(actor, event, { name, content });
        return stored.ok ? `${page}/${stored.value.id}` : undefined;
      },
    };
  });
}
