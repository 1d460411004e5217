import { pickLocalized, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Cell } from '@/lib/spreadsheet/cell';
import { writeCsv } from '@/lib/spreadsheet/write-csv';
import { toWallClock } from '@/lib/zoned';
import type { PlacedSession } from '../agenda';
import type { Outlet } from './frab';
import { guidOf } from './guid';
import { inOrder } from './schedule';
import { namesIn } from './names';
import { TABLE_SEPARATOR, tableColumns, type TableColumn } from './table';

/** The agenda as a table: a row each session, cancelled ones too, and texts in both languages. */
export async function agendaCsv(outlet: Outlet, agenda: readonly PlacedSession[]): Promise<string> {
  const t = translator(outlet.locale);
  const header = tableColumns.map((column) => t(`exchange.column.${column}`));
  const rows = agenda
    .toSorted(inOrder)
    .map((session) => tableColumns.map((column) => cellOf(outlet, session, column)));
  let csv = '';
  for await (const part of writeCsv([[header], rows], outlet.locale === 'de' ? ';' : ',')) csv += part;
  return csv;
}

function cellOf({ appUrl, event, locale }: Outlet, session: PlacedSession, column: TableColumn): Cell {
  const t = translator(locale);
  const words = (named: { name: Localized } | null) => (named ? pickLocalized(named.name, locale).text : '');
  const people = (part: 'speaker' | 'moderator') => {
    const names = session.speakers.flatMap((speaker) => (speaker.part === part ? [speaker.name] : []));
    const list = names.join(TABLE_SEPARATOR);
    // One whose name could be taken for several: "Duo Hinz & Kunz"
    return namesIn(list).join(TABLE_SEPARATOR) === list ? list : list + TABLE_SEPARATOR.trimEnd();
  };
  const clock = (instant: Date) => ({ wallClock: toWallClock(instant, event.timeZone) });
  switch (column) {
    case 'id':
      return guidOf(session);
    case 'status':
      return t(`exchange.status.${session.status}`);
    case 'titleDe':
      return session.title.de;
    case 'titleEn':
      return session.title.en;
    case 'subtitleDe':
      return session.subtitle.de;
    case 'subtitleEn':
      return session.subtitle.en;
    case 'abstractDe':
      return session.abstract.de;
    case 'abstractEn':
      return session.abstract.en;
    case 'start':
      return clock(session.startsAt);
    case 'end':
      return clock(session.endsAt);
    case 'room':
    case 'track':
    case 'format':
      return words(session[column]);
    case 'language':
      return t(`exchange.language.${session.language}`);
    case 'level':
      return t(`exchange.level.${session.level}`);
    case 'speakers':
      return people('speaker');
    case 'moderators':
      return people('moderator');
    case 'places':
      return session.places ?? '';
    case 'links':
      return session.materials
        .flatMap(({ kind, url }) => (kind === 'link' ? [url] : []))
        .join(TABLE_SEPARATOR);
    case 'address':
      return `${appUrl}/${locale}/${event.slug}/agenda/${session.slug}`;
  }
}
