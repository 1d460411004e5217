import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('call.sent.title'), robots: { index: false } };
}

/** The same for every address, known or not. */
export default async function ApplicationSentPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
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
          <a href={`/${locale}/${slug}/call`}>{t('call.sent.back')}</a>
        </p>
      </Container>
    </>
  );
}
