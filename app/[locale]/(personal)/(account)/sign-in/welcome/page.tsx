import { notFound, redirect } from 'next/navigation';
import { eventsOnDevice } from '@/features/agenda/bookmarks/device';
import { takePath } from '@/features/agenda/bookmarks/kept';
import { galleriesOnDevice } from '@/features/gallery/marks/device';
import { eventOfOwnExhibits } from '@/features/gallery/exhibitor-queries';
import { landing, returnPath, signInPath } from '@/features/people/landing';
import type { Actor } from '@/features/people/actor';
import { currentActor } from '@/features/people/session';
import { eventOfOwnPlace } from '@/features/registration/own/person-queries';
import { isLocale, type Locale } from '@/lib/i18n/locale';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> };

/** Shows nothing: sends people where they belong, now that it is known who they are. */
export default async function WelcomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const to = returnPath((await searchParams).to);
  const actor = await currentActor();
  if (actor.kind !== 'person') redirect(signInPath(locale, { to }));
  const target = landing(actor, locale, to ?? (await ownPage(actor, locale)));
  // What they bookmarked and marked before is theirs from now on
  const onDevice = [...(await eventsOnDevice()), ...(await galleriesOnDevice())];
  redirect(onDevice.length > 0 ? takePath(target) : target);
}

/** For whoever has no desk: their exhibit, else their ticket. */
async function ownPage(actor: Actor, locale: Locale): Promise<string | undefined> {
  if (actor.kind !== 'person' || actor.isAdministrator || actor.roles.size > 0) return undefined;
  const shown = await eventOfOwnExhibits(actor);
  if (shown) return `/${locale}/${shown}/exhibit`;
  const place = await eventOfOwnPlace(actor);
  return place && `/${locale}/${place}/me`;
}
