import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { DataTable } from '@/components/ui/data-table';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { CapacityTables } from '@/features/registration/desk/components/capacity-tables';
import { RankingTable } from '@/features/registration/desk/components/ranking-table';
import { registrationCharts } from '@/features/registration/desk/figure-queries';
import { registrationFigures } from '@/features/registration/queries';
import { currentTime } from '@/lib/clock';
import { formatNumber } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';
import { RegistrationCourse } from '../../registration-course';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('charts.title'));

export default async function FiguresPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const now = currentTime();
  const event = await findTeamEvent(actor, slug);
  const charts = event && (await registrationCharts(actor, event, now));
  const figures = event && (await registrationFigures(actor, event));
  if (!isLocale(locale) || !event || !charts || !figures) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/registrations`;
  return (
    <div className="stack gap-s5">
      <Breadcrumbs
        label={t('registrations.title')}
        items={[{ href: base, label: t('registrations.title') }, { label: t('charts.title') }]}
      />
      <PageHeader size="desk" title={t('charts.title')} lead={t('charts.lead')} />
      <section className="stack max-w-[44rem]" aria-labelledby="capacity">
        <h2 id="capacity">{t('charts.capacity')}</h2>
        <CapacityTables capacity={charts.capacity} locale={locale} />
      </section>
      <RegistrationCourse event={event} perDay={figures.perDay} locale={locale} now={now} />
      <section className="stack max-w-[44rem]" aria-labelledby="statuses">
        <h2 id="statuses">{t('charts.byStatus')}</h2>
        <DataTable
          caption={t('charts.byStatus')}
          captionHidden
          rows={charts.statuses}
          rowKey={({ status }) => status}
          columns={[
            {
              key: 'status',
              header: t('registrations.status'),
              rowHeader: true,
              cell: ({ status }) => t(`ticket.status.${status}`),
            },
            {
              key: 'people',
              header: t('charts.people'),
              align: 'end',
              cell: ({ people }) => formatNumber(people, locale),
            },
          ]}
          empty={<p className="soft">{t('charts.none')}</p>}
        />
      </section>
      <section className="stack max-w-[44rem]" aria-labelledby="organisations">
        <h2 id="organisations">{t('charts.byOrganisation')}</h2>
        <RankingTable
          caption={t('charts.byOrganisation')}
          name={t('charts.organisation')}
          ranking={charts.organisations}
          empty={t('charts.noOrganisations')}
          locale={locale}
        />
      </section>
      <section className="stack max-w-[44rem]" aria-labelledby="codes">
        <h2 id="codes">{t('charts.byCode')}</h2>
        <RankingTable
          caption={t('charts.byCode')}
          name={t('charts.code')}
          ranking={charts.codes}
          empty={t('charts.noCodes')}
          locale={locale}
        />
      </section>
    </div>
  );
}
