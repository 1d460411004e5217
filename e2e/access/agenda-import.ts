import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { agendaImports } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { importMark } from '@/features/agenda/exchange/import-mark';
import { planImport } from '@/features/agenda/exchange/plan-import';
import { readFrab } from '@/features/agenda/exchange/read-frab';
import { parseFrabXml } from '@/features/agenda/exchange/read-frab-xml';
import { planRows } from '@/features/agenda/releases/queries';

/** An agenda of one session, in a room that the event does not have. */
const file =
  '<schedule><day date="2030-05-05"><room name="Nebenraum"><event guid="zugang" id="1"><title>Neu</title>' +
  '<date>2030-05-05T10:00:00+02:00</date><duration>1:00</duration><language>de</language></event></room></day></schedule>';

const choices = { status: 'published', gone: 'keep', days: 0 } as const;
/** The address of its dry run, without its path. */
export const agendaImportQuery = 'status=published&gone=keep&days=0&text=session';

/** An agenda that waits to be imported: the one that the event has, or a new one. Gives its id. */
export async function waitingAgenda(eventId: string): Promise<string> {
  const known = await read().query.agendaImports.findFirst({ where: eq(agendaImports.eventId, eventId) });
  if (known) return known.id;
  const id = crypto.randomUUID();
  const values = { id, eventId, name: 'programm.xml', content: Buffer.from(file), createdAt: new Date() };
  await write((tx) => tx.insert(agendaImports).values(values));
  return id;
}

/** What the dry run of it shows, in short, for what is planned now. */
export async function agendaImportMark(eventId: string): Promise<string> {
  const event = await read().query.events.findFirst({ where: eq(events.id, eventId) });
  if (!event) throw new Error(`There is no event ${eventId}`);
  const rows = await planRows(read(), eventId);
  const options = { ...event, textLanguage: 'session', locale: 'de', places: [] } as const;
  const imported = readFrab(await parseFrabXml(file), 'frabXml', options);
  return importMark(rows, event, planImport(rows, imported, choices, event));
}
