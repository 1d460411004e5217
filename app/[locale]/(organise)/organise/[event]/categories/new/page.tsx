import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { listCategories } from '@/features/registration/setup/category-queries';
import { CategoryForm } from '@/features/registration/setup/components/category-form';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('categories.addTitle'));

export default async function NewCategoryPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const categories = event && (await listCategories(actor, event, currentTime()));
  if (!isLocale(locale) || !categories) notFound();
  const t = translator(locale);
  const next = Math.max(0, ...categories.map(({ position }) => position + 1));
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('categories.title')}
        items={[
          { href: `/${locale}/organise/${slug}/categories`, label: t('categories.title') },
          { label: t('categories.addTitle') },
        ]}
      />
      <PageHeader size="desk" title={t('categories.addTitle')} />
      <CategoryForm event={event} next={next} locale={locale} />
    </div>
  );
}
