import { notFound } from 'next/navigation';
import { listParts } from '@/features/agenda/queries';
import { SpeakerListPage } from '@/features/agenda/speaking/components/speaker-list-page';
import { speakerStates } from '@/features/agenda/speaking/desk-queries';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('planning.title.speakers'));

export default async function SpeakersPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const speakers = event && (await listParts(actor, event, 'speakers'));
  const states = event && (await speakerStates(actor, event));
  if (!isLocale(locale) || !speakers || !states) notFound();
  return <SpeakerListPage {...{ speakers, states, event, locale }} query={await searchParams} />;
}
