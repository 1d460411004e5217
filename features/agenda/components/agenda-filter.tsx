import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { sessionLanguages } from '@/db/choices';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFilter, type Wanted } from '../filter';
import type { PlacedSession } from '../agenda';

type Named = { id: string; name: Localized };

function choices(all: (Named | null)[], locale: Locale): { value: string; label: string }[] {
  const byId = new Map(all.flatMap((one) => (one ? [[one.id, one.name]] : [])));
  return [...byId].map(([value, name]) => ({ value, label: pickLocalized(name, locale).text }));
}

/** Search and filters. Without JavaScript the form leads to the page of what was found; with it, AgendaLive filters in place. */
export function AgendaFilter({
  sessions,
  base,
  locale,
  wanted,
}: {
  sessions: readonly PlacedSession[];
  base: string;
  locale: Locale;
  wanted?: Wanted;
}) {
  const t = translator(locale);
  const tracks = choices(
    sessions.map(({ track }) => track),
    locale,
  );
  const formats = choices(
    sessions.map(({ format }) => (format?.isBreak ? null : format)),
    locale,
  );
  const languages = sessionLanguages
    .filter((language) => language !== 'both')
    .map((language) => ({ value: language, label: t(`agenda.language.${language}`) }));
  return (
    <div className="wrap pb-s4" data-agenda-filter>
      <FilterBar
        action={`${base}/find`}
        label={t('agenda.filter')}
        search={{ label: t('agenda.search'), value: wanted?.q }}
        applyLabel={t('agenda.apply')}
        reset={wanted && isFilter(wanted) ? { href: base, label: t('agenda.reset') } : undefined}
      >
        {tracks.length > 1 && (
          <FilterSelect
            name="track"
            label={t('agenda.track')}
            options={tracks}
            value={wanted?.track}
            allLabel={t('agenda.all')}
          />
        )}
        {formats.length > 1 && (
          <FilterSelect
            name="format"
            label={t('agenda.format')}
            options={formats}
            value={wanted?.format}
            allLabel={t('agenda.all')}
          />
        )}
        <FilterSelect
          name="language"
          label={t('agenda.languageLabel')}
          options={languages}
          value={wanted?.language}
          allLabel={t('agenda.all')}
        />
      </FilterBar>
    </div>
  );
}
