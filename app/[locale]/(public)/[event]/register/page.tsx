import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findEvent } from '@/features/events/queries';
import { registrationPhase } from '@/features/events/rules';
import { guest } from '@/features/people/actor';
import { FormOrReason } from '@/features/registration/components/form-or-reason';
import { RegistrationLinks } from '@/features/registration/components/registration-links';
import { whenText, whereText } from '@/features/registration/occasion';
import { registrationOffer } from '@/features/registration/queries';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

export const dynamic = 'force-static';
/** Seconds: registration opens and closes with the clock. */
export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('registration.title'));

export default async function RegisterPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const now = currentTime();
  const event = await findEvent(guest, slug);
  const offer = event && (await registrationOffer(guest, event, now));
  if (!isLocale(locale) || !event || !offer) notFound();
  const t = translator(locale);
  const { text: title, lang } = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader title={t('registration.title')} kicker={<span lang={lang}>{title}</span>}>
        <p className="soft">
          {whenText(event, locale)}
          <br />
          {whereText(event, locale)}
        </p>
        <RegistrationLinks
          locale={locale}
          eventSlug={slug}
          isOpen={registrationPhase(event, now) === 'open'}
        />
      </PageHeader>
      <Container width="text">
        <FormOrReason event={event} offer={offer} locale={locale} now={now} />
      </Container>
    </>
  );
}
