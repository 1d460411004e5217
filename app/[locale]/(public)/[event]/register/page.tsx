import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { NoPlace } from '@/features/registration/components/no-place';
import { RegisterForm } from '@/features/registration/components/register-form';
import { whenText, whereText } from '@/features/registration/occasion';
import { registrationOffer } from '@/features/registration/queries';
import { decideOffer } from '@/features/registration/capacity';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
/** Seconds: registration opens and closes with the clock. */
export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('registration.title') };
}

export default async function RegisterPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  const offer = event && (await registrationOffer(guest, event, currentTime()));
  if (!isLocale(locale) || !event || !offer) notFound();
  const t = translator(locale);
  const now = currentTime();
  const verdict = decideOffer(event, offer, now);
  const { text: title, lang } = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader title={t('registration.title')} kicker={<span lang={lang}>{title}</span>}>
        <p className="soft">
          {whenText(event, locale)}
          <br />
          {whereText(event, locale)}
        </p>
        <p>
          {t('registration.alreadyRegistered')}{' '}
          <Link href={`/${locale}/${slug}/me`} prefetch={false}>
            {t('registration.sendLink')}
          </Link>
        </p>
      </PageHeader>
      <Container width="text">
        {verdict.ok && offer.categories.length > 0 ? (
          <RegisterForm event={event} offer={offer} locale={locale} now={now} />
        ) : (
          <NoPlace
            refusal={verdict.ok ? undefined : verdict}
            event={event}
            offer={offer}
            locale={locale}
            now={now}
          />
        )}
      </Container>
    </>
  );
}
