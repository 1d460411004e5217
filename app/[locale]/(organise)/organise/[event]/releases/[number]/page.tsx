import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { agendaOf } from '@/features/agenda/agenda';
import { ReleaseAgenda } from '@/features/agenda/releases/components/release-agenda';
import { ReleaseChanges } from '@/features/agenda/releases/components/release-changes';
import { ReleaseHead } from '@/features/agenda/releases/components/release-head';
import { changeOf } from '@/features/agenda/releases/history-queries';
import { findRelease, lastReleased } from '@/features/agenda/releases/queries';
import { releaseTitle } from '@/features/agenda/releases/words';
import { canPlan } from '@/features/agenda/policy';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

type Props = {
  params: Promise<{ locale: string; event: string; number: string }>;
  searchParams: Promise<SearchParams>;
};

async function find(params: Props['params']) {
  const { locale, event: slug, number } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const found =
    event && canPlan(actor, event.id) ? await findRelease(actor, event, Number(number)) : undefined;
  if (!isLocale(locale) || !event || !found) notFound();
  return { locale, actor, event, ...found };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, release } = await find(params);
  return { title: releaseTitle(release, locale, 'team') };
}

export default async function ReleasePage({ params, searchParams }: Props) {
  const { locale, actor, event, release, before } = await find(params);
  const { number, counts } = release;
  const t = translator(locale);
  const desk = `/${locale}/organise/${event.slug}`;
  const title = releaseTitle(release, locale, 'team');
  const last = await lastReleased(actor, event);
  const href = ({ id }: { id: string }) => `${desk}/sessions/${id}`;
  return (
    <div className="stack gap-s5">
      <Breadcrumbs
        label={t('releases.path')}
        items={[{ href: `${desk}/releases`, label: t('releases.title') }, { label: title }]}
      />
      <PageHeader
        size="desk"
        title={title}
        actions={
          last?.number !== number && (
            <ButtonLink href={`${desk}/releases/${number}/restore`} variant="quiet" small prefetch={false}>
              {t('releases.goBack')}
            </ButtonLink>
          )
        }
      />
      {(await searchParams).done === 'released' && (
        <Notice tone="positive" live="status" title={t('releases.done')}>
          <p>{t('releases.doneTold', { count: counts.told })}</p>
        </Notice>
      )}
      <ReleaseHead release={release} timeZone={event.timeZone} locale={locale} />
      <section className="stack" aria-labelledby="changes">
        <h2 id="changes">{t('releases.changed')}</h2>
        <p className="soft">{t('releases.wasTold', { count: counts.told })}</p>
        <ReleaseChanges
          {...changeOf(before, release)}
          isFirst={!before}
          timeZone={event.timeZone}
          locale={locale}
          href={({ before: was, after }) => href({ id: (after ?? was)?.id ?? '' })}
          isWhole={false}
        />
      </section>
      <section className="stack" aria-labelledby="content">
        <h2 id="content">{t('releases.content')}</h2>
        <ReleaseAgenda sessions={agendaOf(release.snapshot)} event={event} locale={locale} href={href} />
      </section>
    </div>
  );
}
