import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { pickLocalized } from '@/lib/i18n/locale';
import { titled } from '@/lib/titled';
import { publicEvent, type EventProps } from '../../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export const generateMetadata = titled((t) => t('call.sent.title'), { robots: { index: false } });

/** The same for every address, known or not. */
export default async function ApplicationSentPage({ params }: EventProps) {
  const { locale, t, event } = await publicEvent(params);
  const name = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader
        kicker={<span lang={name.lang}>{name.text}</span>}
        title={t('call.sent.title')}
        lead={t('call.sent.lead')}
      />
      <Container width="text" className="stack pb-s6">
        <p>{t('call.sent.nothing')}</p>
        <p>
          <a href={`/${locale}/${event.slug}/call`}>{t('call.sent.back')}</a>
        </p>
      </Container>
    </>
  );
}
