import Link from 'next/link';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { signInPath } from '@/features/people/landing';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { forgetTicketAction } from '../actions';
import type { Talk } from '../queries';
import { exhibitorTalkPage, talkPage, type TalkPlace } from '../talk-place';
import { Appreciation } from './appreciation';
import { AskForm } from './ask-form';
import { OwnQuestions } from './own-questions';
import { QuestionEntry } from './question-entry';
import { Takeover } from './takeover';
import { TalkOutcome } from './talk-outcome';

type Props = { talk: Talk; locale: Locale };

/** All that visitors of the gallery and the people of an exhibit say to each other. */
export function TalkView({ talk, query, locale }: Props & { query: SearchParams }) {
  const t = translator(locale);
  const { event, exhibit, questions, visitor, isOpen, isExhibitor } = talk;
  const place = { locale, slug: event.slug, exhibit: exhibit.slug };
  const title = pickLocalized(exhibit.title, locale);
  const mayWrite = isOpen && !isExhibitor;
  return (
    <>
      <PageHeader
        kicker={t('talk.kicker', { number: exhibit.number })}
        title={<span lang={title.lang}>{title.text}</span>}
        lead={t('talk.title')}
        actions={
          <Link href={`/${locale}/${event.slug}/gallery/${exhibit.slug}`} prefetch={false}>
            {t('talk.back')}
          </Link>
        }
      />
      <Container width="text" className="stack gap-s5 pb-s6">
        <TalkOutcome query={query} locale={locale} />
        <Appreciation talk={talk} place={place} locale={locale} />
        <section className="stack" aria-labelledby="questions">
          <h2 id="questions">{t('talk.questions')}</h2>
          {questions.length === 0 && <p>{t(mayWrite ? 'talk.noQuestions' : 'talk.noQuestionsClosed')}</p>}
          <ul className="stack">
            {questions.map((question) => (
              <QuestionEntry
                key={question.id}
                question={question}
                locale={locale}
                timeZone={event.timeZone}
              />
            ))}
          </ul>
        </section>
        {mayWrite && visitor ? (
          <>
            <AskForm
              place={place}
              email={visitor.email}
              moderation={event.galleryModeration}
              locale={locale}
            />
            <OwnQuestions questions={talk.own} place={place} timeZone={event.timeZone} locale={locale} />
            <Takeover talk={talk} visitor={visitor} place={place} locale={locale} />
            <WritingAs visitor={visitor} place={place} locale={locale} />
          </>
        ) : (
          <WhyNot talk={talk} place={place} locale={locale} />
        )}
      </Container>
    </>
  );
}

type Placed = { place: TalkPlace; locale: Locale };

/** As whom one writes here, and letting the device forget it. */
function WritingAs({ visitor, place, locale }: Placed & { visitor: NonNullable<Talk['visitor']> }) {
  const t = translator(locale);
  const { by, name, email } = visitor;
  if (by === 'account') return <p className="meta">{t('talk.withAccount', { email })}</p>;
  return (
    <form action={forgetTicketAction.bind(null, place)} className="cluster meta">
      <p>{t('talk.withTicket', { name })}</p>
      <SubmitButton variant="plain" small>
        {t('talk.forget')}
      </SubmitButton>
    </form>
  );
}

/** Why nothing can be written here, and what to do about it. */
function WhyNot({ talk: { isOpen, isExhibitor, event, exhibit }, place, locale }: Placed & { talk: Talk }) {
  const t = translator(locale);
  if (!isOpen) return <p>{t('talk.over')}</p>;
  if (isExhibitor) {
    return (
      <Notice
        action={
          <a href={exhibitorTalkPage({ locale, slug: event.slug, exhibit: exhibit.id })}>{t('talk.toOwn')}</a>
        }
      >
        <p>{t('talk.ownExhibit')}</p>
      </Notice>
    );
  }
  return (
    <Notice
      title={t('talk.guestTitle')}
      action={
        <>
          <a href={signInPath(locale, { to: talkPage(place) })}>{t('talk.signIn')}</a>
          <a href={`/${locale}/${event.slug}/me`}>{t('talk.toMe')}</a>
        </>
      }
    >
      <p>{t('talk.guest')}</p>
    </Notice>
  );
}
