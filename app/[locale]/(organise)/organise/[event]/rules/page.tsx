import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { findManagedEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { RulesForm } from '@/features/registration/setup/components/rules-form';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export const generateMetadata = titled((t) => t('rules.title'));

export default async function RulesPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const event = await findManagedEvent(await currentActor(), slug);
  if (!isLocale(locale) || !event) notFound();
  const { saved } = await searchParams;
  const t = translator(locale);
  return (
    <div className="stack gap-s4">
      <PageHeader size="desk" title={t('rules.title')} lead={t('rules.lead')} />
      {saved && (
        <Notice tone="positive" live="status">
          {t('rules.saved')}
        </Notice>
      )}
      <RulesForm event={event} locale={locale} />
      <p className="soft">
        {t.rich('rules.times', {
          link: (words) => (
            <Link href={`/${locale}/organise/${slug}/settings`} prefetch={false}>
              {words}
            </Link>
          ),
        })}
      </p>
    </div>
  );
}
