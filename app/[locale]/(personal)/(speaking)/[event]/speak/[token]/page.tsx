import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { OwnAbsences } from '@/features/agenda/speaking/components/own-absences';
import { OwnOutcome } from '@/features/agenda/speaking/components/own-outcome';
import { OwnProfile } from '@/features/agenda/speaking/components/own-profile';
import { OwnSessionEntry } from '@/features/agenda/speaking/components/own-session';
import { OwnTelling } from '@/features/agenda/speaking/components/own-telling';
import { ownAddress } from '@/features/agenda/speaking/own-place';
import { findOwnSpeaking } from '@/features/agenda/speaking/own-queries';
import { isUnanswered } from '@/features/agenda/speaking/slot';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; token: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('speaking.title'), {
  robots: { index: false, follow: false },
});

export default async function SpeakingPage({ params, searchParams }: Props) {
  const { locale, event: slug, token } = await params;
  const [actor, now] = [await currentActor(), currentTime()];
  const own = await findOwnSpeaking(actor, slug, token);
  if (!isLocale(locale) || !own) notFound();
  const t = translator(locale);
  const { event, speaker, sessions } = own;
  const place = { locale, slug, token };
  const title = pickLocalized(event.title, locale);
  const unanswered = sessions.filter(({ slot }) => isUnanswered(slot)).length;
  const isOver = event.status === 'archived';
  return (
    <>
      <PageHeader
        title={t('speaking.title')}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={t('speaking.lead', { name: speaker.name, count: unanswered })}
      />
      <Container width="text" className="stack gap-s5">
        <OwnOutcome done={(await searchParams).done} locale={locale} />
        {isOver && <Notice>{t('speaking.refused.over')}</Notice>}
        <section className="stack gap-s3" aria-labelledby="own-sessions">
          <h2 id="own-sessions">{t('speaking.sessions', { count: sessions.length })}</h2>
          {sessions.length === 0 && <p>{t('speaking.none')}</p>}
          <ul className="stack gap-s4">
            {sessions.map((session) => (
              <OwnSessionEntry key={session.id} {...{ session, event, place, now }} />
            ))}
          </ul>
          {sessions.some(({ startsAt }) => startsAt) && (
            <p className="print:hidden">
              <a href={ownAddress(place, 'sessions.ics')} download>
                {t('speaking.calendar')}
              </a>
            </p>
          )}
        </section>
        <OwnProfile own={own} place={place} />
        {!isOver && <OwnAbsences own={own} place={place} />}
        {!isOver && <OwnTelling speaker={speaker} place={place} />}
      </Container>
    </>
  );
}
