import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { FileOutcome } from '@/features/agenda/files/components/file-outcome';
import { OwnMaterials } from '@/features/agenda/speaking/components/own-materials';
import { OwnOutcome } from '@/features/agenda/speaking/components/own-outcome';
import { OwnPlaceFacts } from '@/features/agenda/speaking/components/own-place-facts';
import { ProposalForm } from '@/features/agenda/speaking/components/proposal-form';
import { ownAddress } from '@/features/agenda/speaking/own-place';
import { findOwnSpeaking } from '@/features/agenda/speaking/own-queries';
import { sessionTexts } from '@/features/agenda/speaking/proposal';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; token: string; session: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('speaking.sessionTitle'), {
  robots: { index: false, follow: false },
});

export default async function OwnSessionPage({ params, searchParams }: Props) {
  const { locale, event: slug, token, session: id } = await params;
  const own = await findOwnSpeaking(await currentActor(), slug, token);
  const session = own?.sessions.find((one) => one.id === id);
  if (!isLocale(locale) || !own || !session) notFound();
  const t = translator(locale);
  const { event } = own;
  const place = { locale, slug, token };
  const query = await searchParams;
  const title = pickLocalized(session.title, locale);
  const name = title.text || t('sessions.untitled');
  return (
    <>
      <Container width="text" className="pt-s4">
        <Breadcrumbs
          label={t('session.path')}
          items={[{ href: ownAddress(place), label: t('speaking.title') }, { label: name }]}
        />
      </Container>
      <PageHeader title={<span lang={title.lang}>{name}</span>} kicker={t('speaking.sessionTitle')} />
      <Container width="text" className="stack gap-s5">
        <OwnOutcome done={query.done} locale={locale} />
        <FileOutcome outcome={query.upload} locale={locale} />
        {event.status === 'archived' && <Notice>{t('speaking.refused.over')}</Notice>}
        <OwnPlaceFacts session={session} event={event} place={place} />
        <OwnMaterials session={session} place={place} isOpen={event.status !== 'archived'} />
        {event.status !== 'archived' && (
          <section className="stack gap-s3" aria-labelledby="texts">
            <h2 id="texts">{t('speaking.texts')}</h2>
            <p className="soft">{t('speaking.textsHint')}</p>
            <ProposalForm
              subject="session"
              sessionId={session.id}
              there={sessionTexts(session)}
              proposal={session.proposal}
              place={place}
              timeZone={event.timeZone}
            />
          </section>
        )}
      </Container>
    </>
  );
}
