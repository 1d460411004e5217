import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { ExportForm } from '@/features/gallery/exchange/components/export-form';
import { CatalogueForm, LabelForm } from '@/features/gallery/print/components/print-forms';
import { labelledExhibits } from '@/features/gallery/print/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('catalogue.pageTitle'));

export default async function PrintPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const exhibits = event && (await labelledExhibits(actor, event));
  if (!isLocale(locale) || !exhibits) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  return (
    <div className="stack gap-s5">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[{ href: base, label: t('exhibits.title') }, { label: t('catalogue.pageTitle') }]}
      />
      <PageHeader size="desk" title={t('catalogue.pageTitle')} lead={t('catalogue.pageLead')} />
      <LabelForm exhibits={exhibits} base={base} locale={locale} />
      <CatalogueForm event={event} locale={locale} />
      <ExportForm base={base} locale={locale} />
    </div>
  );
}
