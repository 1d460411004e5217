import { notFound } from 'next/navigation';
import { findEvent, type Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator, type Translator } from '@/lib/i18n/translator';

type Params = Promise<{ locale: string; event: string }>;
export type EventProps = { params: Params };

/** The event of a public page, as a guest sees it, with its title in the page's language; there is no such page without one. */
export async function publicEvent(
  params: Params,
): Promise<{ locale: Locale; t: Translator; event: Event; title: string }> {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  return { locale, t: translator(locale), event, title: pickLocalized(event.title, locale).text };
}
