import { ButtonLink } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Meter } from '@/components/ui/meter';
import type { Event } from '@/features/events/queries';
import type { RegistrationFigures } from '@/features/registration/queries';
import { formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { RegistrationCourse } from './registration-course';

type Props = { event: Event; locale: Locale; figures: RegistrationFigures; now: Date };

/** Who comes, by category and by day. */
export function RegistrationOverview({ event, locale, figures, now }: Props) {
  const t = translator(locale);
  return (
    <>
      <section className="stack" aria-labelledby="registered">
        <div className="heading-row">
          <h2 id="registered">
            {t('overview.registered', { taken: figures.taken, places: figures.places })}
          </h2>
          <ButtonLink
            href={`/${locale}/organise/${event.slug}/registrations/figures`}
            variant="quiet"
            small
            prefetch={false}
          >
            {t('charts.link')}
          </ButtonLink>
        </div>
        <CategoryTable figures={figures} locale={locale} />
      </section>
      <RegistrationCourse event={event} perDay={figures.perDay} locale={locale} now={now} />
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
          key: 'waiting',
          header: t('overview.waiting'),
          align: 'end',
          cell: (row) => number(row.waiting),
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
          cell: ({ quota, taken }) =>
            quota === null ? (
              <span className="soft">{t('overview.noQuota')}</span>
            ) : (
              <Meter
                value={taken}
                max={quota}
                tone={taken >= quota ? 'caution' : 'accent'}
                label={
                  taken >= quota
                    ? t('overview.quotaFull', { quota })
                    : t('overview.quotaLeft', { left: quota - taken, quota })
                }
              />
            ),
        },
      ]}
      empty={<p className="soft">{t('overview.noCategories')}</p>}
    />
  );
}
