import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { publicCall } from '@/features/gallery/call/call-queries';
import { CallView } from '@/features/gallery/call/components/call-view';
import { guest } from '@/features/people/actor';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';

export const dynamic = 'force-static';
/** Seconds: a call opens and closes with the clock. */
export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

async function find({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  const call = event && (await publicCall(guest, event, currentTime()));
  if (!isLocale(locale) || !call) notFound();
  return { locale, event, call };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, call } = await find(props);
  return { title: pickLocalized(call.title, locale).text };
}

export default async function PublicCallPage(props: Props) {
  const { locale, event, call } = await find(props);
  return <CallView event={event} call={call} locale={locale} />;
}
