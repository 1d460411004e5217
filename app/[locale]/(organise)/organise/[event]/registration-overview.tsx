import { DataTable } from '@/components/ui/data-table';
import { DayChart } from '@/components/ui/day-chart';
import { Meter } from '@/components/ui/meter';
import type { Event } from '@/features/events/queries';
import type { RegistrationFigures } from '@/features/registration/queries';
import { DAY_MS } from '@/lib/clock';
import { formatDate, formatNumber, isoDay } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

const MOST_DAYS = 90;

/** Every day from the first registration to the last or today, also those without one; at most the last 90. */
export function courseOfDays(
  perDay: RegistrationFigures['perDay'],
  event: { timeZone: string; endsAt: Date },
  now: Date,
): { day: string; value: number }[] {
  const [first] = perDay;
  if (!first) return [];
  const counts = new Map(perDay.map(({ day, count }) => [day, count]));
  const end = Date.parse(isoDay(now < event.endsAt ? now : event.endsAt, event.timeZone));
  const latest = Math.max(end, Date.parse(perDay.at(-1)?.day ?? first.day));
  const begin = Math.max(Date.parse(first.day), latest - (MOST_DAYS - 1) * DAY_MS);
  const length = Math.round((latest - begin) / DAY_MS) + 1;
  return Array.from({ length }, (_, index) => {
    const day = new Date(begin + index * DAY_MS).toISOString().slice(0, 10);
    return { day, value: counts.get(day) ?? 0 };
  });
}

type Props = { event: Event; locale: Locale; figures: RegistrationFigures; now: Date };

/** Who comes, by category and by day. */
export function RegistrationOverview({ event, locale, figures, now }: Props) {
  const t = translator(locale);
  const days = courseOfDays(figures.perDay, event, now);
  // A day of the calendar is the same in every zone: read it as UTC
  const dayWords = (day: string) => formatDate(new Date(day), locale, 'UTC');
  const [first, last] = [days[0], days.at(-1)];
  return (
    <>
      <section className="stack" aria-labelledby="registered">
        <h2 id="registered">
          {t('overview.registered', { confirmed: figures.confirmed, places: figures.places })}
        </h2>
        <CategoryTable figures={figures} locale={locale} />
      </section>
      {first && last && days.length > 1 && (
        <section className="stack max-w-[44rem]" aria-labelledby="course">
          <h2 id="course">{t('overview.course')}</h2>
          <DayChart
            label={t('overview.courseLabel', {
              from: dayWords(first.day),
              to: dayWords(last.day),
            })}
            days={days}
            first={dayWords(first.day)}
            last={dayWords(last.day)}
          />
          <details>
            <summary>{t('overview.courseTable')}</summary>
            <DataTable
              caption={t('overview.course')}
              captionHidden
              rows={days.filter(({ value }) => value > 0).reverse()}
              rowKey={({ day }) => day}
              columns={[
                { key: 'day', header: t('overview.day'), rowHeader: true, cell: ({ day }) => dayWords(day) },
                {
                  key: 'count',
                  header: t('overview.newRegistrations'),
                  align: 'end',
                  cell: ({ value }) => formatNumber(value, locale),
                },
              ]}
            />
          </details>
        </section>
      )}
    </>
  );
}

function CategoryTable({ figures, locale }: { figures: RegistrationFigures; locale: Locale }) {
  const t = translator(locale);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <DataTable
      caption={t('overview.byCategory')}
      captionHidden
      rows={figures.categories}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('overview.category'),
          rowHeader: true,
          cell: ({ name }) => pickLocalized(name, locale).text,
        },
        {
          key: 'confirmed',
          header: t('overview.confirmed'),
          align: 'end',
          cell: (row) => number(row.confirmed),
        },
        {
          key: 'cancelled',
          header: t('overview.cancelled'),
          align: 'end',
          cell: (row) => number(row.cancelled),
        },
        {
          key: 'quota',
          header: t('overview.quota'),
          cell: ({ quota, confirmed }) =>
            quota === null ? (
              <span className="soft">{t('overview.noQuota')}</span>
            ) : (
              <Meter
                value={confirmed}
                max={quota}
                tone={confirmed >= quota ? 'caution' : 'accent'}
                label={
                  confirmed >= quota
                    ? t('overview.quotaFull', { quota })
                    : t('overview.quotaLeft', { left: quota - confirmed, quota })
                }
              />
            ),
        },
      ]}
      empty={<p className="soft">{t('overview.noCategories')}</p>}
    />
  );
}
