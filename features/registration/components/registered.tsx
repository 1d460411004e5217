import Link from 'next/link';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { begunWords, type Begun } from '../begun-words';
import { isDemo } from '../ticket/ticket';

/** What everyone reads who has sent the form; `begun` where nobody's place is certain yet. */
export function Registered({ event, locale, begun }: { event: Event; locale: Locale; begun?: Begun }) {
  const t = translator(locale);
  const { text, lang } = pickLocalized(event.title, locale);
  const { title, lead, mail, steps } = begunWords(event, locale, begun ?? 'confirmed');
  const home = `/${locale}/${event.slug}`;
  return (
    <>
      <PageHeader title={title} kicker={<span lang={lang}>{text}</span>} lead={lead} />
      <Container width="text" className="stack gap-s4">
        <p>{mail}</p>
        {isDemo() && (
          <Notice>
            <p>
              {t.rich('registration.done.demo', {
                link: (words) => (
                  <Link href="/dev/mail" prefetch={false}>
                    {words}
                  </Link>
                ),
              })}
            </p>
          </Notice>
        )}
        <h2>{t('registration.done.next')}</h2>
        <div className="prose">
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <Actions>
          {event.agendaPublished && (
            <ButtonLink href={`${home}/agenda`}>{t('registration.done.agenda')}</ButtonLink>
          )}
          {event.galleryPublished && (
            <ButtonLink href={`${home}/gallery`} variant="quiet">
              {t('registration.done.gallery')}
            </ButtonLink>
          )}
        </Actions>
        <p>
          {t('registration.done.noMail')}{' '}
          <Link href={`${home}/me`} prefetch={false}>
            {t('registration.sendLink')}
          </Link>
        </p>
      </Container>
    </>
  );
}
