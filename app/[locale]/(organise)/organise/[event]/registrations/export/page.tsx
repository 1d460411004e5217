import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { ExportForm } from '@/features/registration/exchange/components/export-form';
import { registrationListing } from '@/features/registration/desk/desk-listing';
import { narrowedBy, parseExport } from '@/features/registration/exchange/export-format';
import { exportColumns, exportTotal } from '@/features/registration/exchange/export-queries';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { listingParams, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('registrations.exportTitle'));

export default async function ExportPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const withoutPersonal = event && (await exportColumns(actor, event, false));
  if (!isLocale(locale) || !withoutPersonal) notFound();
  const t = translator(locale);
  const all = await exportColumns(actor, event, true);
  const { columns, wish } = parseExport(await searchParams);
  const {
    page: _page,
    size: _size,
    sort: _sort,
    dir: _dir,
    ...filters
  } = listingParams(wish.listing, registrationListing);
  const total = await exportTotal(actor, event, { ...wish, withPersonal: all !== undefined });
  const isNarrowed = narrowedBy(wish).length > 0;
  const base = `/${locale}/organise/${slug}/registrations`;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[{ href: base, label: t('registrations.title') }, { label: t('registrations.exportTitle') }]}
      />
      <PageHeader
        size="desk"
        title={t('registrations.exportTitle')}
        lead={t(isNarrowed ? 'registrations.exportNarrowed' : 'registrations.exportAll', { count: total })}
      />
      <ExportForm
        action={`${base}/export/file`}
        kept={[...Object.entries(filters), ...wish.ids.map((id): [string, string] => ['id', id])]}
        columns={all ?? withoutPersonal}
        asked={columns}
        mayTakePersonal={all !== undefined}
        locale={locale}
      />
    </div>
  );
}
