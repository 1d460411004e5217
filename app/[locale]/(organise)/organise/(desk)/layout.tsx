import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { HouseDesk } from '@/features/events/components/desk-frame';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function HouseDeskLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <HouseDesk actor={await currentActor()} locale={locale}>
      {children}
    </HouseDesk>
  );
}
