import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findEditedExhibit } from '@/features/gallery/desk-queries';
import { findExhibitionEvent } from '@/features/gallery/exhibitor-queries';
import { ExhibitorTalkView } from '@/features/gallery/talk/components/exhibitor-talk';
import { TalkOutcome } from '@/features/gallery/talk/components/talk-outcome';
import { exhibitorTalk } from '@/features/gallery/talk/queries';
import { exhibitorTalkPage } from '@/features/gallery/talk/talk-place';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('talk.exhibitor.title'), { robots: { index: false } });

/** What visitors have asked the exhibitor; mails lead here, and so through the sign-in. */
export default async function ExhibitorTalkPage({ params, searchParams }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  if (!isLocale(locale)) notFound();
  const place = { locale, slug, exhibit: id };
  if (actor.kind === 'guest') redirect(signInPath(locale, { to: exhibitorTalkPage(place) }));
  const event = await findExhibitionEvent(actor, slug);
  const exhibit = event && (await findEditedExhibit(actor, event, id));
  const talk = exhibit && (await exhibitorTalk(actor, exhibit));
  if (!event || !talk || actor.kind !== 'person') notFound();
  const t = translator(locale);
  const title = pickLocalized(exhibit.title, locale);
  return (
    <>
      <PageHeader
        kicker={<span lang={title.lang}>{title.text}</span>}
        title={t('talk.exhibitor.title')}
        lead={t('talk.exhibitor.lead')}
        actions={
          <Link href={`/${locale}/${slug}/exhibit/${id}`} prefetch={false}>
            {t('talk.exhibitor.back')}
          </Link>
        }
      />
      <Container width="text" className="stack gap-s5 pb-s6">
        <TalkOutcome query={await searchParams} locale={locale} />
        <ExhibitorTalkView
          talk={talk}
          email={actor.email}
          place={place}
          timeZone={event.timeZone}
          locale={locale}
        />
      </Container>
    </>
  );
}
