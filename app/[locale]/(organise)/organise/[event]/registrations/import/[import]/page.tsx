import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { ImportMatching } from '@/features/registration/exchange/components/import-matching';
import { ImportSheets } from '@/features/registration/exchange/components/import-sheets';
import { sheetOf } from '@/features/registration/exchange/import-columns';
import { findImport, proposedMatching } from '@/features/registration/exchange/import-queries';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; import: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('imports.match.title'));

export default async function MatchPage({ params, searchParams }: Props) {
  const { locale, event: slug, import: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const query = await searchParams;
  const open = event && (await findImport(actor, event, id, sheetOf(query)));
  if (!isLocale(locale) || !open) notFound();
  const t = translator(locale);
  const { matching, choice } = await proposedMatching(event, open, query, locale);
  const list = `/${locale}/organise/${slug}/registrations`;
  const name = open.name || t('imports.unnamed');
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[
          { href: list, label: t('registrations.title') },
          { href: `${list}/import`, label: t('imports.title') },
          { label: t('imports.match.title') },
        ]}
      />
      <PageHeader
        size="desk"
        title={t('imports.match.title')}
        lead={t('imports.match.lead', { name, count: open.rows.length })}
      />
      {open.sheets.length > 1 && <ImportSheets open={open} locale={locale} />}
      <ImportMatching
        open={open}
        matching={matching}
        choice={choice}
        hasHouse={event.heldBack > 0}
        base={`${list}/import`}
        locale={locale}
      />
    </div>
  );
}
