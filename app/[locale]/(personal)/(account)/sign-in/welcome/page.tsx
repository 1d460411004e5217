import { notFound, redirect } from 'next/navigation';
import { landing, returnPath, signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> };

/** Shows nothing: sends people where they belong, now that it is known who they are. */
export default async function WelcomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const to = returnPath((await searchParams).to);
  const actor = await currentActor();
  redirect(actor.kind === 'person' ? landing(actor, locale, to) : signInPath(locale, { to }));
}
