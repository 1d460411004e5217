import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { whenText, whereText } from '@/features/registration/occasion';
import { titled } from '@/lib/titled';
import { publicEvent, type EventProps } from '../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export const generateMetadata = titled((t) => t('ticket.plainTitle'), { robots: { index: false } });

/** Where the QR code of any ticket leads who scans it: the same for all, and nothing of the person. */
export default async function PlainTicketPage({ params }: EventProps) {
  const { locale, t, event, title } = await publicEvent(params);
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
          <ButtonLink href={`/${locale}/${event.slug}`}>{t('registration.toEvent')}</ButtonLink>
          <ButtonLink href={`/${locale}/${event.slug}/me`} prefetch={false} variant="quiet">
            {t('ticket.mine')}
          </ButtonLink>
        </Actions>
      </Container>
    </>
  );
}
