import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { imports } from '@/db/schema/registration-desk';
import { sealImport } from '@/features/registration/exchange/import-seal';

/** The address of a dry run, without its path: how the columns of the list below are matched. */
export const importQuery = (categoryId: string) =>
  `column-0=givenName&column-1=familyName&column-2=email&category=${categoryId}&language=de`;
/** What that dry run shows: one person who is new. */
export const importShown = '1-0-0-0-0-0';

/** A list of one person that waits to be imported: the one that the event has, or a new one. Gives its id. */
export async function waitingImport(eventId: string): Promise<string> {
  const known = await read().query.imports.findFirst({ where: eq(imports.eventId, eventId) });
  if (known) return known.id;
  const id = crypto.randomUUID();
  const content = Buffer.from('Vorname;Nachname;E-Mail;Gruppe\nAda;Liste;ada.liste@test.example;\n');
  const sealed = sealImport(id, { name: 'liste.csv', content });
  await write((tx) => tx.insert(imports).values({ id, eventId, ...sealed, createdAt: new Date() }));
  return id;
}
