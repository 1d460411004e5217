import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { SiteFrame } from '@/features/events/components/site-frame';
import { installation } from '@/features/events/queries';
import { isLocale } from '@/lib/i18n/locale';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function AccountLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <SiteFrame locale={locale} house={await installation()}>
      {children}
    </SiteFrame>
  );
}
