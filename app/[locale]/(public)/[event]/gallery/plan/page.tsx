import type { Metadata } from 'next';
import { GalleryPath } from '@/features/gallery/components/gallery-path';
import { PlanView } from '@/features/gallery/plan/components/plan-view';
import { publicPlan } from '@/features/gallery/plan/queries';
import { guest } from '@/features/people/actor';
import { publicEvent, type EventProps } from '../../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: EventProps): Promise<Metadata> {
  const { t, title: event } = await publicEvent(params);
  return {
    title: t('floorPlan.pageTitle', { event }),
    description: t('floorPlan.description', { event }),
  };
}

export default async function PlanPage({ params }: EventProps) {
  const { locale, t, event } = await publicEvent(params);
  const gallery = `/${locale}/${event.slug}/gallery`;
  return (
    <>
      <GalleryPath gallery={gallery} items={[{ label: t('floorPlan.title') }]} locale={locale} />
      <PlanView event={event} venue={await publicPlan(guest, event)} locale={locale} />
    </>
  );
}
