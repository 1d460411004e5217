import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { exhibitImports } from '@/db/schema/gallery-making';

/** A table of one exhibit that waits to be imported: the one that the event has, or a new one. Gives its id. */
export async function waitingExhibits(eventId: string): Promise<string> {
  const known = await read().query.exhibitImports.findFirst({ where: eq(exhibitImports.eventId, eventId) });
  if (known) return known.id;
  const id = crypto.randomUUID();
  const content = Buffer.from(
    'number,title.de,title.en,kind,colour\n21,Neu,New,best,red\n22,Ohne Art,,mittel,\n',
  );
  await write((tx) =>
    tx.insert(exhibitImports).values({ id, eventId, name: 'exponate.csv', content, createdAt: new Date() }),
  );
  return id;
}
