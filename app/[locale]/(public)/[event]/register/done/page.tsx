import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isDemo } from '@/features/registration/ticket';
import { formatDate } from '@/lib/format';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('registration.done.title'), robots: { index: false } };
}

/** The same for everyone who has sent the form: it says nothing about who they are, or were before. */
export default async function RegisteredPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const { text: title, lang } = pickLocalized(event.title, locale);
  const home = `/${locale}/${slug}`;
  return (
    <>
      <PageHeader
        title={t('registration.done.title')}
        kicker={<span lang={lang}>{title}</span>}
        lead={t('registration.done.lead')}
      />
      <Container width="text" className="stack gap-s4">
        <p>{t('registration.done.mail')}</p>
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
            <li>{t('registration.done.stepMail')}</li>
            <li>
              {t('registration.done.stepTicket', {
                date: formatDate(event.startsAt, locale, event.timeZone),
              })}
            </li>
            <li>{t('registration.done.stepChange')}</li>
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
