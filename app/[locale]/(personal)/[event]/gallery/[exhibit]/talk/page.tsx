import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TalkView } from '@/features/gallery/talk/components/talk-view';
import { ticketOnDevice } from '@/features/gallery/talk/device';
import { findTalk } from '@/features/gallery/talk/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

async function found({ params }: Props) {
  const { locale, event: eventSlug, exhibit: exhibitSlug } = await params;
  const standing = { eventSlug, exhibitSlug, ticket: await ticketOnDevice(eventSlug) };
  const talk = await findTalk(await currentActor(), standing, currentTime());
  if (!isLocale(locale) || !talk) notFound();
  return { locale, talk };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, talk } = await found(props);
  const exhibit = pickLocalized(talk.exhibit.title, locale).text;
  return { title: translator(locale)('talk.pageTitle', { exhibit }), robots: { index: false } };
}

/** Everyone reads here what was asked and answered; who is signed in, or has a ticket, writes as well. */
export default async function TalkPage(props: Props) {
  const { locale, talk } = await found(props);
  return <TalkView talk={talk} query={await props.searchParams} locale={locale} />;
}
