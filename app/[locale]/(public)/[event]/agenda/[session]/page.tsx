import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SessionView } from '@/features/agenda/components/session-view';
import { publicAgenda } from '@/features/agenda/queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { env } from '@/lib/env';
import { firstWords } from '@/lib/first-words';
import { isLocale, locales, pickLocalized, type Locale } from '@/lib/i18n/locale';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

/** As long as a search or a preview of a link shows it. */
const MOST_LETTERS = 160;

type Props = { params: Promise<{ locale: string; event: string; session: string }> };

async function find({ params }: Props) {
  const { locale, event: slug, session: asked } = await params;
  const event = await findEvent(guest, slug);
  const sessions = event ? await publicAgenda(guest, event) : [];
  const session = sessions.find((one) => one.slug === asked);
  if (!isLocale(locale) || !event || !session) notFound();
  // It has no page of its own, but calendars and schedules name an address for it
  if (session.format?.isBreak) redirect(`/${locale}/${slug}/agenda`);
  return { locale, event, sessions, session };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, event, session } = await find(props);
  const title = pickLocalized(session.title, locale).text;
  const description = firstWords(pickLocalized(session.abstract, locale).text, MOST_LETTERS) || undefined;
  const path = (language: Locale) => `/${language}/${event.slug}/agenda/${session.slug}`;
  return {
    metadataBase: new URL(env().appUrl),
    title,
    description,
    alternates: {
      canonical: path(locale),
      languages: Object.fromEntries(locales.map((one) => [one, path(one)])),
    },
    openGraph: {
      type: 'article',
      title,
      description,
      url: path(locale),
      siteName: pickLocalized(event.title, locale).text,
      locale: locale === 'de' ? 'de_DE' : 'en_GB',
      alternateLocale: locale === 'de' ? 'en_GB' : 'de_DE',
    },
  };
}

export default async function SessionPage(props: Props) {
  const { locale, event, sessions, session } = await find(props);
  return <SessionView event={event} session={session} sessions={sessions} locale={locale} />;
}
