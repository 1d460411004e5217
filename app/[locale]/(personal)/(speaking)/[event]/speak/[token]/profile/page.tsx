import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { FileOutcome } from '@/features/agenda/files/components/file-outcome';
import { OwnOutcome } from '@/features/agenda/speaking/components/own-outcome';
import { OwnPhoto } from '@/features/agenda/speaking/components/own-photo';
import { ProposalForm } from '@/features/agenda/speaking/components/proposal-form';
import { ownAddress } from '@/features/agenda/speaking/own-place';
import { findOwnSpeaking } from '@/features/agenda/speaking/own-queries';
import { profileTexts } from '@/features/agenda/speaking/proposal';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; token: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('speaking.profile'), {
  robots: { index: false, follow: false },
});

export default async function OwnProfilePage({ params, searchParams }: Props) {
  const { locale, event: slug, token } = await params;
  const own = await findOwnSpeaking(await currentActor(), slug, token);
  if (!isLocale(locale) || !own) notFound();
  const t = translator(locale);
  const { event, speaker, profileProposal } = own;
  const place = { locale, slug, token };
  const query = await searchParams;
  return (
    <>
      <Container width="text" className="pt-s4">
        <Breadcrumbs
          label={t('session.path')}
          items={[{ href: ownAddress(place), label: t('speaking.title') }, { label: t('speaking.profile') }]}
        />
      </Container>
      <PageHeader title={speaker.name} kicker={t('speaking.profile')} lead={t('speaking.profileLead')} />
      <Container width="text" className="stack gap-s5">
        <OwnOutcome done={query.done} locale={locale} />
        <FileOutcome outcome={query.upload} locale={locale} />
        {event.status === 'archived' ? (
          <Notice>{t('speaking.refused.over')}</Notice>
        ) : (
          <>
            <OwnPhoto speaker={speaker} place={place} />
            <section className="stack gap-s3" aria-labelledby="texts">
              <h2 id="texts">{t('speaking.profileTexts')}</h2>
              <ProposalForm
                subject="profile"
                sessionId={null}
                there={profileTexts(speaker)}
                proposal={profileProposal}
                place={place}
                timeZone={event.timeZone}
              />
            </section>
          </>
        )}
      </Container>
    </>
  );
}
