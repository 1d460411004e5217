import { notFound } from 'next/navigation';
import { Checkbox } from '@/components/form/choice';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { ImportRows } from '@/features/gallery/exchange/components/import-rows';
import { discardExhibitImportAction, importExhibitsAction } from '@/features/gallery/exchange/import-actions';
import { dryRun } from '@/features/gallery/exchange/import-queries';
import { importRefusal } from '@/features/gallery/exchange/import-words';
import { currentActor } from '@/features/people/session';
import { formatList } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; exhibitImport: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('exhibits.import.check'));

/** What a table would do to the exhibits, before it does. */
export default async function ImportCheckPage({ params, searchParams }: Props) {
  const { locale, event: slug, exhibitImport: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const found = event && isLocale(locale) ? await dryRun(actor, event, id, locale) : undefined;
  if (!isLocale(locale) || !found) notFound();
  const { name, plan, mark } = found;
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  const refusal = importRefusal(await searchParams, locale);
  const count = (fate: string) => plan.rows.filter((row) => row.fate === fate).length;
  const [fresh, changed, refused] = [count('new'), count('changed'), count('refused')];
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[
          { href: base, label: t('exhibits.title') },
          { href: `${base}/import`, label: t('exhibits.import.title') },
          { label: name || t('exhibits.import.unnamed') },
        ]}
      />
      <PageHeader
        size="desk"
        title={t('exhibits.import.check')}
        lead={t('exhibits.import.will', { fresh, changed, same: count('same'), refused })}
      />
      {refusal && (
        <Notice tone="danger" live="alert" title={t('exhibits.import.notDone')}>
          <p>{refusal}</p>
        </Notice>
      )}
      {plan.lacksTitle && (
        <Notice tone="caution">
          <p>{t('exhibits.import.noColumns')}</p>
        </Notice>
      )}
      {plan.ignored.length > 0 && (
        <p className="max-w-text">
          {t('exhibits.import.ignored', {
            count: plan.ignored.length,
            columns: formatList(plan.ignored, locale),
          })}
        </p>
      )}
      {fresh + changed > 0 && (
        <form action={importExhibitsAction.bind(null, locale, slug, id, mark)} className="stack max-w-text">
          {refused > 0 && <Checkbox label={t('exhibits.import.leaveOut')} name="leaveOut" value="on" />}
          <div className="actions">
            <SubmitButton pendingLabel={t('exhibit.saving')}>{t('exhibits.import.import')}</SubmitButton>
          </div>
        </form>
      )}
      <form action={discardExhibitImportAction.bind(null, locale, slug, id)}>
        <SubmitButton variant="plain" small>
          {t('exhibits.import.discard')}
        </SubmitButton>
      </form>
      <ImportRows rows={plan.rows} locale={locale} />
    </div>
  );
}
