import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { findTeamEvent } from '@/features/events/queries';
import { VersionDifference } from '@/features/gallery/review/components/version-difference';
import { VersionTable } from '@/features/gallery/review/components/version-table';
import { changedPassages, passages } from '@/features/gallery/review/passages';
import { findVersions, listVersions } from '@/features/gallery/review/queries';
import { comparisonOf, NOW } from '@/features/gallery/review/versions';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('exhibit.version.title') };
}

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
  const [before, after] = [compared?.before, compared?.after].map((number) => {
    const content = number === undefined ? undefined : found?.contents.get(number);
    return content && found ? passages(content.snapshot, found.topicNames, locale) : undefined;
  });
  const exhibits = `/${locale}/organise/${slug}/exhibits`;
  const title = pickLocalized(listed.title, locale);
  const base = `${exhibits}/${id}/history`;
  const name = (number: number) =>
    number === NOW ? t('exhibit.version.now') : t('exhibit.version.number', { number });
  const options = [NOW, ...known].map((number) => ({ value: String(number), label: name(number) }));
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
      {!compared && (
        <EmptyState title={t('exhibit.version.noneTitle')}>
          <p>{t('exhibit.version.none')}</p>
        </EmptyState>
      )}
      {compared && before && after && (
        <>
          <FilterBar
            action={base}
            label={t('exhibit.version.choose')}
            applyLabel={t('exhibit.version.compare')}
          >
            <FilterSelect
              name="before"
              label={t('exhibit.version.before')}
              value={String(compared.before)}
              options={options}
            />
            <FilterSelect
              name="after"
              label={t('exhibit.version.after')}
              value={String(compared.after)}
              options={options}
            />
          </FilterBar>
          <section className="stack" aria-labelledby="difference">
            <h2 id="difference">
              {t('exhibit.version.difference', {
                before: name(compared.before),
                after: name(compared.after),
              })}
            </h2>
            <VersionDifference changes={changedPassages(before, after)} locale={locale} />
          </section>
          <VersionTable versions={listed.versions} base={base} timeZone={event.timeZone} locale={locale} />
        </>
      )}
    </div>
  );
}
