import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { agendaOf } from '@/features/agenda/agenda';
import { publicAgenda } from '@/features/agenda/queries';
import { ReleaseAgenda } from '@/features/agenda/releases/components/release-agenda';
import { ReleaseChanges } from '@/features/agenda/releases/components/release-changes';
import { ReleaseHead } from '@/features/agenda/releases/components/release-head';
import { changeOf } from '@/features/agenda/releases/history-queries';
import { releaseTitle, sessionAddress } from '@/features/agenda/releases/words';
import { findRelease, lastReleased } from '@/features/agenda/releases/queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string; number: string }> };

async function find({ params }: Props) {
  const { locale, event: slug, number } = await params;
  const event = await findEvent(guest, slug);
  // One address for each: not 1.0, not 01
  const found =
    event && /^[1-9]\d{0,8}$/.test(number) ? await findRelease(guest, event, Number(number)) : undefined;
  if (!isLocale(locale) || !event || !found) notFound();
  return { locale, event, ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, release } = await find(props);
  return {
    title: releaseTitle(release, locale, 'readers'),
    // What is old is not what a search should lead to
    robots: { index: false },
  };
}

export default async function PublicReleasePage(props: Props) {
  const { locale, event, release, before } = await find(props);
  const t = translator(locale);
  const agenda = `/${locale}/${event.slug}/agenda`;
  const isOld = (await lastReleased(guest, event))?.number !== release.number;
  const addressOf = sessionAddress(agenda, await publicAgenda(guest, event));
  return (
    <>
      <PageHeader
        title={releaseTitle(release, locale, 'readers')}
        actions={
          <>
            <Link href={agenda}>{t('releases.toAgenda')}</Link>
            <Link href={`${agenda}/releases`}>{t('releases.publicTitle')}</Link>
          </>
        }
      />
      <Container className="stack gap-s5 pb-s6">
        {isOld && (
          <Notice tone="caution" title={t('releases.old')}>
            <p>{t('releases.oldText')}</p>
          </Notice>
        )}
        <ReleaseHead release={release} timeZone={event.timeZone} locale={locale} />
        <section className="stack" aria-labelledby="changes">
          <h2 id="changes">{t('releases.changed')}</h2>
          <ReleaseChanges
            {...changeOf(before, release)}
            isFirst={!before}
            timeZone={event.timeZone}
            locale={locale}
            href={addressOf}
            isWhole={false}
          />
        </section>
        <section className="stack" aria-labelledby="content">
          <h2 id="content">{t('releases.content')}</h2>
          <ReleaseAgenda
            sessions={agendaOf(release.snapshot)}
            event={event}
            locale={locale}
            href={(session) => addressOf({ before: null, after: session })}
          />
        </section>
      </Container>
    </>
  );
}
