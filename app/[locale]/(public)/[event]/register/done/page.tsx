import { Registered } from '@/features/registration/components/registered';
import { titled } from '@/lib/titled';
import { publicEvent, type EventProps } from '../../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export const generateMetadata = titled((t) => t('registration.done.title'), { robots: { index: false } });

/** The same for everyone who has sent the form: it says nothing about who they are, or were before. */
export default async function RegisteredPage({ params }: EventProps) {
  const { locale, event } = await publicEvent(params);
  return <Registered event={event} locale={locale} />;
}
