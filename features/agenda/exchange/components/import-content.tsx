import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { formatDateRange, formatList, formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ImportEvent } from '../import-fate';
import type { TriedImport } from '../import-queries';

/** So many names are said; the rest is counted. */
const NAMED = 12;

function newNames(names: readonly string[], locale: Locale): string {
  const rest = names.length - NAMED;
  return rest > 1
    ? translator(locale)('exchange.check.more', { names: names.slice(0, NAMED).join(', '), count: rest })
    : formatList(names, locale);
}

/** "2025-10-01" to "2025-10-03" as people write it. */
function dayRangeText({ first, last }: { first: string; last: string }, locale: Locale): string {
  return formatDateRange(new Date(`${first}T12:00Z`), new Date(`${last}T12:00Z`), locale, 'UTC');
}

/** What is in the file, what of it is new here, and what to know before it is taken. */
export function ImportContent({
  tried: { imported, plan },
  event,
  locale,
}: {
  tried: TriedImport;
  event: ImportEvent;
  locale: Locale;
}) {
  const t = translator(locale);
  const part = (all: readonly unknown[], added: readonly { name: string }[]) => {
    if (all.length === 0) return t('exchange.check.none');
    if (added.length === 0) return t('exchange.check.allKnown', { count: all.length });
    const names = newNames(
      added.map(({ name }) => name),
      locale,
    );
    return t('exchange.check.withNew', { count: all.length, names });
  };
  const days = plan.days && dayRangeText(plan.days, locale);
  return (
    <section className="stack gap-s3">
      <h2>{t('exchange.check.inFile')}</h2>
      <DefinitionList
        items={[
          { term: t('exchange.check.formatLabel'), value: t(`exchange.check.format.${imported.format}`) },
          {
            term: t('exchange.check.sessions'),
            value: formatNumber(imported.sessions.length + imported.refused.length, locale),
          },
          { term: t('exchange.check.days'), value: days ?? t('exchange.check.noDays') },
          { term: t('exchange.check.rooms'), value: part(imported.rooms, plan.parts.rooms) },
          { term: t('exchange.check.tracks'), value: part(imported.tracks, plan.parts.tracks) },
          { term: t('exchange.check.formats'), value: part(imported.formats, plan.parts.formats) },
          { term: t('exchange.check.people'), value: part(imported.speakers, plan.parts.speakers) },
        ]}
      />
      {plan.outside > 0 && days && (
        <Notice tone="caution" title={t('exchange.check.outsideTitle')}>
          <p>
            {t('exchange.check.outside', {
              count: plan.outside,
              event: formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone),
              days,
            })}
          </p>
        </Notice>
      )}
      {imported.unknownColumns.length > 0 && (
        <Notice>
          <p className="break-words">
            {t('exchange.check.columns', { names: newNames(imported.unknownColumns, locale) })}
          </p>
        </Notice>
      )}
    </section>
  );
}
