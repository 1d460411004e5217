import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { findEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { codeOffer } from '@/features/registration/codes/code-offer-queries';
import { TypedCodeForm } from '@/features/registration/codes/components/typed-code-form';
import { FormOrReason } from '@/features/registration/components/form-or-reason';
import { whenText, whereText } from '@/features/registration/occasion';
import { codeRefusalText } from '@/features/registration/words';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ locale: string; event: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('registration.code.title'), robots: { index: false } };
}

export default async function RegisterWithCodePage({ params }: Props) {
  const { locale, event: slug, code: typed } = await params;
  const actor = await currentActor();
  const now = currentTime();
  const event = await findEvent(actor, slug);
  const given = event && (await codeOffer(actor, event, typed, now));
  if (!isLocale(locale) || !event || !given) notFound();
  const t = translator(locale);
  const { text: title, lang } = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader title={t('registration.code.title')} kicker={<span lang={lang}>{title}</span>}>
        <p className="soft">
          {whenText(event, locale)}
          <br />
          {whereText(event, locale)}
        </p>
      </PageHeader>
      <Container width="text" className="stack gap-s4">
        {given.ok ? (
          <FormOrReason event={event} offer={given.offer} locale={locale} now={now} code={given.code} />
        ) : (
          <>
            <Notice tone="caution" title={t('registration.code.refused')}>
              <p>{codeRefusalText(given.refusal, event, locale)}</p>
              {event.contactEmail && <p>{t('registration.contactHint', { email: event.contactEmail })}</p>}
            </Notice>
            <h2>{t('registration.code.other')}</h2>
            <TypedCodeForm locale={locale} eventSlug={slug} />
            <p>
              <Link href={`/${locale}/${slug}/register`} prefetch={false}>
                {t('registration.code.without')}
              </Link>
            </p>
          </>
        )}
      </Container>
    </>
  );
}
