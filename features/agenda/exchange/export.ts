import 'server-only';
import { findEvent, type Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { conditionalResponse } from '@/lib/conditional-response';
import { sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import { isLocale, negotiateLocale } from '@/lib/i18n/locale';
import { RememberedTexts } from '@/lib/remembered-texts';
import { agendaCalendar } from '../calendar';
import { publicAgenda } from '../queries';
import { agendaAtom } from './agenda-atom';
import { agendaCsv } from './agenda-csv';
import type { Outlet } from './frab';
import { scheduleJson } from './frab-json';
import { scheduleXml } from './frab-xml';
import { releaseChanges, releaseMark, type ReleaseMark } from './queries';
import { scheduleOf } from './schedule';
import { selected, selectionNames, selectionOf } from './selection';

const formats = {
  'agenda.ics': { contentType: 'text/calendar', inline: false },
  'agenda.csv': { contentType: 'text/csv', inline: false },
  'agenda.atom': { contentType: 'application/atom+xml', inline: true },
  'schedule.xml': { contentType: 'application/xml', inline: true },
  'schedule.json': { contentType: 'application/json', inline: true },
} as const;
export type ExportFormat = keyof typeof formats;

/** Goes up when what is made of a release changes with the code, so that nobody keeps what was made before. */
const EDITION = 2;
/** As many releases as a feed names. */
const FEED_RELEASES = 10;
const REMEMBERED_CHARACTERS = 4_000_000;
const texts = new RememberedTexts(REMEMBERED_CHARACTERS);

/** The agenda that guests read, in one of the formats that go out. The ETag is known before anything is made. */
export async function agendaExport(request: Request, slug: string, format: ExportFormat): Promise<Response> {
  const event = await findEvent(guest, slug);
  const mark = event && (await releaseMark(guest, event));
  if (!event || !mark) return new Response('Not found', { status: 404 });
  const query = new URL(request.url).searchParams;
  const asked = query.get('lang');
  const locale = isLocale(asked) ? asked : negotiateLocale(request.headers.get('accept-language'));
  const outlet = { appUrl: env().appUrl, locale, event };
  const { contentType, inline } = formats[format];
  // A calendar alone is asked for in parts
  const wanted = format === 'agenda.ics' ? query : new URLSearchParams();
  const made = [EDITION, outlet.appUrl, mark.id, event.revision, format, locale, selectionOf(wanted)];
  const etag = sha256(JSON.stringify(made)).slice(0, 32);
  const [kind = '', ending = ''] = format.split('.');
  const fileName = kind === 'agenda' ? `${event.slug}.${ending}` : `${event.slug}-${format}`;
  return conditionalResponse(
    request,
    {
      etag,
      contentType: `${contentType}; charset=utf-8`,
      fileName,
      inline,
      // What is public may be read from the pages of others, too
      headers: { Vary: 'Accept-Language', 'Access-Control-Allow-Origin': '*' },
    },
    () => texts.get(etag, () => exported(outlet, mark, format, wanted)),
  );
}

async function exported(
  outlet: Outlet & { event: Event },
  mark: ReleaseMark,
  format: ExportFormat,
  query: URLSearchParams,
): Promise<string> {
  const { event, locale } = outlet;
  if (format === 'agenda.atom') {
    return agendaAtom(outlet, await releaseChanges(guest, event, FEED_RELEASES), mark.createdAt);
  }
  const agenda = await publicAgenda(guest, event);
  switch (format) {
    case 'agenda.ics': {
      const selection = selectionOf(query);
      const names = selectionNames(agenda, selection, locale);
      return agendaCalendar(event, selected(agenda, selection), locale, names);
    }
    case 'agenda.csv':
      return agendaCsv(outlet, agenda);
    case 'schedule.xml':
      return scheduleXml(outlet, scheduleOf(event, agenda, locale), mark.name);
    case 'schedule.json':
      return scheduleJson(outlet, scheduleOf(event, agenda, locale), mark.name);
  }
}
