import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { agendaImports } from '@/db/schema/agenda';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { Result } from '@/lib/result';
import { canPlan } from '../policy';
import { planRows } from '../releases/queries';
import type { AskedChoices } from './import-choices';
import { proposedDays } from './import-days';
import type { ImportChoices, ImportPlan } from './import-fate';
import { importMark } from './import-mark';
import type { FileReason, ImportedAgenda, ReadOptions } from './imported';
import { planImport } from './plan-import';
import { readAgenda } from './read-agenda';

type WaitingAgenda = { id: string; name: string; createdAt: Date };

/** The files of an event that have not been imported yet, newest first; undefined for who may not plan. */
export async function listAgendaImports(actor: Actor, event: Event): Promise<WaitingAgenda[] | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  return read()
    .select({ id: agendaImports.id, name: agendaImports.name, createdAt: agendaImports.createdAt })
    .from(agendaImports)
    .where(eq(agendaImports.eventId, event.id))
    .orderBy(desc(agendaImports.createdAt), asc(agendaImports.id));
}

/** One of them with its content; undefined once it is imported or deleted. */
export async function findAgendaImport(
  actor: Actor,
  event: Event,
  id: string,
): Promise<(WaitingAgenda & { content: Buffer }) | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  return read().query.agendaImports.findFirst({
    where: and(eq(agendaImports.id, id), eq(agendaImports.eventId, event.id)),
  });
}

/** How a file of this event is to be read. `locale` is for texts whose language nobody says. */
export function readOptions(
  event: Event,
  textLanguage: AskedChoices['textLanguage'],
  locale: Locale,
): ReadOptions {
  const { timeZone, dayStartMinutes, startsAt, endsAt, venue, city } = event;
  const places = locales.map((one) => [pickLocalized(venue, one).text, city].filter(Boolean).join(', '));
  return { timeZone, dayStartMinutes, startsAt, endsAt, textLanguage, locale, places };
}

export type TriedImport = {
  imported: ImportedAgenda;
  choices: ImportChoices;
  plan: ImportPlan;
  /** Ways to move it: as before, and so that it begins with the event. */
  proposed: { before: number | undefined; toBegin: number };
  mark: string;
};

/** The dry run: every session with its fate, and nothing written. */
export async function tryAgendaImport(
  actor: Actor,
  event: Event,
  id: string,
  { textLanguage, ...asked }: AskedChoices,
  locale: Locale,
): Promise<(WaitingAgenda & { tried: Result<TriedImport, FileReason> }) | undefined> {
  const open = await findAgendaImport(actor, event, id);
  if (!open) return undefined;
  const { content, name, createdAt } = open;
  const found = await readAgenda(content, readOptions(event, textLanguage, locale));
  if (!found.ok) return { id, name, createdAt, tried: found };
  const rows = await planRows(read(), event.id);
  const proposed = proposedDays(rows, found.value, event);
  const choices = { ...asked, days: asked.days ?? proposed.before ?? 0 };
  const plan = planImport(rows, found.value, choices, event);
  const mark = importMark(rows, event, plan);
  return {
    id,
    name,
    createdAt,
    tried: { ok: true, value: { imported: found.value, choices, plan, proposed, mark } },
  };
}
