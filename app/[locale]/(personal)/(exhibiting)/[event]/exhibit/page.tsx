import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ExhibitStatus } from '@/features/gallery/components/exhibit-status';
import { findExhibitionEvent, ownExhibits } from '@/features/gallery/exhibitor-queries';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('exhibit.mine'), { robots: { index: false } });

export default async function OwnExhibitsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findExhibitionEvent(actor, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const own = await ownExhibits(actor, event);
  const here = `/${locale}/${slug}/exhibit`;
  const [only] = own;
  if (only && own.length === 1) redirect(`${here}/${only.id}`);
  const title = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader title={t('exhibit.mine')} kicker={<span lang={title.lang}>{title.text}</span>} />
      <Container width="text" className="pb-s5">
        {actor.kind !== 'person' && (
          <EmptyState
            title={t('exhibit.signInTitle')}
            action={
              <ButtonLink href={signInPath(locale, { to: here })} prefetch={false}>
                {t('exhibit.signIn')}
              </ButtonLink>
            }
          >
            <p>{t('exhibit.signInHint')}</p>
          </EmptyState>
        )}
        {actor.kind === 'person' && own.length === 0 && (
          <EmptyState title={t('exhibit.noneTitle')}>
            <p>{t('exhibit.noneHint', { email: actor.email })}</p>
            {event.contactEmail && (
              <p>
                <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>
              </p>
            )}
          </EmptyState>
        )}
        {own.length > 0 && (
          <ul>
            {own.map((exhibit) => {
              const name = pickLocalized(exhibit.title, locale);
              return (
                <li key={exhibit.id} className="cluster justify-between border-t border-rule py-s3">
                  <Link href={`${here}/${exhibit.id}`} prefetch={false} lang={name.lang}>
                    {t('gallery.numbered', { number: exhibit.number, title: name.text })}
                  </Link>
                  <ExhibitStatus status={exhibit.status} locale={locale} />
                </li>
              );
            })}
          </ul>
        )}
      </Container>
    </>
  );
}
