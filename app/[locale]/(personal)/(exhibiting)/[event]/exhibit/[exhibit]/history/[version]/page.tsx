import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { ExhibitStatus } from '@/features/gallery/components/exhibit-status';
import { findExhibitionEvent } from '@/features/gallery/exhibitor-queries';
import { VersionPassages } from '@/features/gallery/review/components/version-passages';
import { VersionAuthor } from '@/features/gallery/review/components/version-table';
import { passages } from '@/features/gallery/review/passages';
import { findOwnVersions, listOwnVersions } from '@/features/gallery/review/queries';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { formatDateTime } from '@/lib/format';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; exhibit: string; version: string }> };

export const generateMetadata = titled((t) => t('exhibit.version.version'), { robots: { index: false } });

/** A version of an exhibit as a whole, for those who show it. */
export default async function OwnVersionPage({ params }: Props) {
  const { locale, event: slug, exhibit: id, version } = await params;
  const actor = await currentActor();
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/${slug}/exhibit/${id}/history`;
  if (actor.kind === 'guest') redirect(signInPath(locale, { to: base }));
  const event = await findExhibitionEvent(actor, slug);
  const listed = event && (await listOwnVersions(actor, event, id));
  const entry = listed?.versions.find(({ number }) => String(number) === version);
  const found = event && entry && (await findOwnVersions(actor, event, id, [entry.number]));
  const content = entry && found?.contents.get(entry.number);
  if (!listed || !entry || !found || !content) notFound();
  const t = translator(locale);
  const title = pickLocalized(listed.title, locale);
  return (
    <>
      <PageHeader
        kicker={<span lang={title.lang}>{title.text}</span>}
        title={t('exhibit.version.number', { number: entry.number })}
        lead={formatDateTime(entry.createdAt, locale, event.timeZone)}
        actions={
          <Link href={base} prefetch={false}>
            {t('exhibit.version.all')}
          </Link>
        }
      />
      <Container className="stack gap-s4 pb-s6">
        <div className="cluster">
          <ExhibitStatus status={content.status} locale={locale} />
          <span className="soft">
            <VersionAuthor version={entry} locale={locale} />
          </span>
        </div>
        <VersionPassages passages={passages(content.snapshot, found.topicNames, locale)} />
      </Container>
    </>
  );
}
