import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { VersionHistory } from '@/features/gallery/review/components/version-history';
import { findVersions, listVersions } from '@/features/gallery/review/queries';
import { comparisonOf } from '@/features/gallery/review/versions';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('exhibit.version.title'));

export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const listed = event && (await listVersions(actor, event, id));
  if (!isLocale(locale) || !listed) notFound();
  const t = translator(locale);
  const known = listed.versions.map(({ number }) => number);
  const compared = comparisonOf(await searchParams, known);
  const found = compared && (await findVersions(actor, event, id, [compared.before, compared.after]));
  const exhibits = `/${locale}/organise/${slug}/exhibits`;
  const title = pickLocalized(listed.title, locale);
  const base = `${exhibits}/${id}/history`;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[
          { href: exhibits, label: t('exhibits.title') },
          {
            href: `${exhibits}/${id}`,
            label: t('gallery.numbered', { number: listed.number, title: title.text }),
          },
          { label: t('exhibit.version.title') },
        ]}
      />
      <PageHeader size="desk" title={t('exhibit.version.title')} lead={t('exhibit.version.lead')} />
      <VersionHistory
        {...{ compared, found, base, locale }}
        versions={listed.versions}
        timeZone={event.timeZone}
      />
    </div>
  );
}
