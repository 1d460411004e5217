import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

const formats = {
  calendar: { file: 'agenda.ics', type: 'text/calendar' },
  csv: { file: 'agenda.csv', type: 'text/csv' },
  xml: { file: 'schedule.xml', type: 'application/xml' },
  json: { file: 'schedule.json', type: 'application/json' },
  atom: { file: 'agenda.atom', type: 'application/atom+xml' },
} as const;
const names = ['calendar', 'csv', 'xml', 'json', 'atom'] as const;

/** The agenda to take along, for calendars, tables and other programs. */
export function AgendaExports({ eventSlug, locale }: { eventSlug: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <section aria-labelledby="agenda-exports" className="wrap no-print stack gap-s2 pb-s5">
      <h2 id="agenda-exports" className="text-h3">
        {t('exchange.export.title')}
      </h2>
      <ul className="cluster gap-s3">
        {names.map((name) => (
          <li key={name}>
            <a href={`/${eventSlug}/${formats[name].file}?lang=${locale}`} type={formats[name].type}>
              {t(`exchange.export.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
