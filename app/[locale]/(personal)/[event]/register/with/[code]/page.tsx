import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { codeOffer } from '@/features/registration/codes/code-offer-queries';
import { RefusedCode } from '@/features/registration/codes/components/refused-code';
import { FormOrReason } from '@/features/registration/components/form-or-reason';
import { whenText, whereText } from '@/features/registration/occasion';
import { registrationOffer } from '@/features/registration/queries';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

const MOST_SHOWN = 40;

type Props = { params: Promise<{ locale: string; event: string; code: string }> };

export const generateMetadata = titled((t) => t('registration.code.title'), { robots: { index: false } });

export default async function RegisterWithCodePage({ params }: Props) {
  const { locale, event: slug, code: typed } = await params;
  const actor = await currentActor();
  const now = currentTime();
  const event = await findEvent(actor, slug);
  const given = event && (await codeOffer(actor, event, typed, now));
  const offer = given?.ok ? given.offer : event && (await registrationOffer(actor, event, now));
  if (!isLocale(locale) || !event || !given || !offer) notFound();
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
        <FormOrReason
          event={event}
          offer={offer}
          locale={locale}
          now={now}
          code={given.ok ? given.code : undefined}
          refused={
            given.ok
              ? undefined
              : {
                  code: typed.slice(0, MOST_SHOWN),
                  instead: <RefusedCode refusal={given.refusal} event={event} locale={locale} />,
                }
          }
        />
        <p>
          <Link href={`/${locale}/${slug}/register`} prefetch={false}>
            {t('registration.code.without')}
          </Link>
        </p>
      </Container>
    </>
  );
}
