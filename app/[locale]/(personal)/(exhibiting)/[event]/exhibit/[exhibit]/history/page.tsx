import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findExhibitionEvent } from '@/features/gallery/exhibitor-queries';
import { VersionHistory } from '@/features/gallery/review/components/version-history';
import { findOwnVersions, listOwnVersions } from '@/features/gallery/review/queries';
import { comparisonOf } from '@/features/gallery/review/versions';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('exhibit.version.title'), { robots: { index: false } });

/** What became of an exhibit, for those who show it. */
export default async function OwnHistoryPage({ params, searchParams }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/${slug}/exhibit/${id}`;
  if (actor.kind === 'guest') redirect(signInPath(locale, { to: `${here}/history` }));
  const event = await findExhibitionEvent(actor, slug);
  const listed = event && (await listOwnVersions(actor, event, id));
  if (!listed) notFound();
  const t = translator(locale);
  const compared = comparisonOf(
    await searchParams,
    listed.versions.map(({ number }) => number),
  );
  const found = compared && (await findOwnVersions(actor, event, id, [compared.before, compared.after]));
  const title = pickLocalized(listed.title, locale);
  return (
    <>
      <PageHeader
        kicker={<span lang={title.lang}>{title.text}</span>}
        title={t('exhibit.version.title')}
        lead={t('exhibit.version.lead')}
        actions={
          <Link href={here} prefetch={false}>
            {t('writing.back')}
          </Link>
        }
      />
      <Container className="stack gap-s4 pb-s6">
        <VersionHistory
          {...{ compared, found, locale }}
          versions={listed.versions}
          base={`${here}/history`}
          timeZone={event.timeZone}
        />
      </Container>
    </>
  );
}
