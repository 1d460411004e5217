import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { whenText, whereText } from '@/features/registration/occasion';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('ticket.plainTitle'), robots: { index: false } };
}

/** Where the QR code of any ticket leads who scans it: the same for all, and nothing of the person. */
export default async function PlainTicketPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const title = pickLocalized(event.title, locale).text;
  return (
    <>
      <PageHeader title={t('ticket.plainTitle')} lead={t('ticket.plainLead', { event: title })} />
      <Container width="text" className="stack gap-s4">
        <p>
          {whenText(event, locale)}
          <br />
          {whereText(event, locale)}
        </p>
        <p>{t('ticket.plainText')}</p>
        <Actions>
          <ButtonLink href={`/${locale}/${slug}`}>{t('registration.toEvent')}</ButtonLink>
          <ButtonLink href={`/${locale}/${slug}/me`} prefetch={false} variant="quiet">
            {t('ticket.mine')}
          </ButtonLink>
        </Actions>
      </Container>
    </>
  );
}
