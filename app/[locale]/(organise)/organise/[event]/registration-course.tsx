import { DataTable } from '@/components/ui/data-table';
import { DayChart } from '@/components/ui/day-chart';
import type { Event } from '@/features/events/queries';
import type { RegistrationFigures } from '@/features/registration/queries';
import { DAY_MS } from '@/lib/clock';
import { formatDate, formatNumber, isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
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

type Props = { event: Event; perDay: RegistrationFigures['perDay']; locale: Locale; now: Date };

/** New registrations a day, as a chart and as the table that says the same. Nothing before the second day. */
export function RegistrationCourse({ event, perDay, locale, now }: Props) {
  const t = translator(locale);
  const days = courseOfDays(perDay, event, now);
  // A day of the calendar is the same in every zone: read it as UTC
  const dayWords = (day: string) => formatDate(new Date(day), locale, 'UTC');
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return null;
  return (
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
  );
}
