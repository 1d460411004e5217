import { AsServed } from '@/components/layout/as-served';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { sessionLanguages, sessionLevels } from '@/db/choices';
import { formatLongDate } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { isFilter, shortId, type Facets, type FoundView, type Wanted } from '../filter';
import { dateOfDay } from '../timetable';

type Named = { id: string; name: Localized };
type Option = { value: string; label: string };

function choices(all: (Named | null)[], locale: Locale): Option[] {
  const byId = new Map(all.flatMap((one) => (one ? [[one.id, one.name]] : [])));
  return [...byId].map(([id, name]) => ({ value: shortId(id), label: pickLocalized(name, locale).text }));
}

/** Rooms in the order of their places, not of when something is first in them. */
function roomChoices(sessions: readonly PlacedSession[], locale: Locale): Option[] {
  const ordered = [...sessions].sort((a, b) => a.roomPosition - b.roomPosition);
  return choices(
    ordered.map(({ room }) => room),
    locale,
  );
}

/**
 * Search and filters. The form leads to the page of what was found, as the view that it stands above; with JavaScript, AgendaLive filters
 * a list in place.
 */
export function AgendaFilter({
  sessions,
  days,
  base,
  locale,
  wanted,
  view,
}: {
  /** All of the agenda. */
  sessions: readonly PlacedSession[];
  days: readonly string[];
  base: string;
  locale: Locale;
  wanted?: Partial<Wanted>;
  view: FoundView;
}) {
  const t = translator(locale);
  const languages = sessionLanguages.filter((language) => language !== 'both');
  const levels = sessionLevels.filter(
    (level) => level !== 'all' && sessions.some((one) => one.level === level),
  );
  const facets: { name: keyof Facets; label: string; options: Option[]; fewest: number }[] = [
    {
      name: 'day',
      label: t('agenda.day'),
      options: days.map((value) => ({ value, label: formatLongDate(dateOfDay(value), locale, 'UTC') })),
      fewest: 2,
    },
    {
      name: 'track',
      label: t('agenda.track'),
      options: choices(
        sessions.map(({ track }) => track),
        locale,
      ),
      fewest: 2,
    },
    { name: 'room', label: t('agenda.room'), options: roomChoices(sessions, locale), fewest: 2 },
    {
      name: 'format',
      label: t('agenda.format'),
      options: choices(
        sessions.map(({ format }) => (format?.isBreak ? null : format)),
        locale,
      ),
      fewest: 2,
    },
    {
      name: 'language',
      label: t('agenda.languageLabel'),
      options: languages.map((value) => ({ value, label: t(`agenda.language.${value}`) })),
      fewest: 2,
    },
    {
      name: 'level',
      label: t('agenda.levelLabel'),
      options: levels.map((value) => ({ value, label: t(`agenda.level.${value}`) })),
      // Beside it there are those for everyone
      fewest: 1,
    },
  ];
  const asked = { q: '', day: '', room: '', track: '', format: '', language: '', level: '', ...wanted };
  return (
    <AsServed className="wrap pb-s4" data-agenda-filter={view === 'list' ? '' : undefined}>
      <FilterBar
        action={`${base}/find`}
        label={t('agenda.filter')}
        search={{ label: t('agenda.search'), value: wanted?.q }}
        hidden={view === 'grid' ? { view } : {}}
        applyLabel={t('agenda.apply')}
        reset={
          isFilter({ ...asked, day: '' })
            ? { href: view === 'grid' ? `${base}/grid` : base, label: t('agenda.reset') }
            : undefined
        }
      >
        {facets
          .filter(({ options, fewest }) => options.length >= fewest)
          .map(({ name, label, options }) => (
            <FilterSelect
              key={name}
              name={name}
              label={label}
              options={options}
              value={asked[name]}
              allLabel={t('agenda.all')}
            />
          ))}
      </FilterBar>
    </AsServed>
  );
}
