import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { NoPlace } from '@/features/registration/components/no-place';
import { RegisterDelegation } from '@/features/registration/components/register-delegation';
import { decideOffer } from '@/features/registration/outlook';
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

export const generateMetadata = titled((t) => t('delegation.title'));

export default async function RegisterGroupPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const now = currentTime();
  const event = await findEvent(guest, slug);
  const offer = event && (await registrationOffer(guest, event, now));
  if (!isLocale(locale) || !event || !offer) notFound();
  const t = translator(locale);
  // A code may keep places where everybody else finds none
  const verdict = decideOffer(event, offer, now, true);
  const { text: title, lang } = pickLocalized(event.title, locale);
  const given = { event, offer, locale, now };
  return (
    <>
      <PageHeader
        title={t('delegation.title')}
        kicker={<span lang={lang}>{title}</span>}
        lead={t('delegation.lead')}
      >
        <p>
          {t('delegation.alone')}{' '}
          <Link href={`/${locale}/${slug}/register`} prefetch={false}>
            {t('delegation.toForm')}
          </Link>
        </p>
      </PageHeader>
      <Container width="text">
        <RegisterDelegation
          instead={verdict.ok ? undefined : <NoPlace refusal={verdict} codesServe {...given} />}
          {...given}
        />
      </Container>
    </>
  );
}
