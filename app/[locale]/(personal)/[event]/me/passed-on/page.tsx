import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { findEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('passOn.done.title'), {
  robots: { index: false, follow: false },
});

/** After a place was passed on. It says nothing of anybody: the link that led here opens nothing any more. */
export default async function PassedOnPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(await currentActor(), slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const title = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader
        title={t('passOn.done.title')}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={t('passOn.done.lead')}
      />
      <Container width="text" className="stack">
        <p>{t('passOn.done.link')}</p>
        <p>{t('passOn.done.mail')}</p>
        <Actions>
          <ButtonLink href={`/${locale}/${slug}`} variant="quiet">
            {t('registration.toEvent')}
          </ButtonLink>
        </Actions>
      </Container>
    </>
  );
}
