import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { deleteCategoryAction } from '@/features/registration/setup/category-actions';
import { listCategories } from '@/features/registration/setup/category-queries';
import { CategoryForm } from '@/features/registration/setup/components/category-form';
import { decideCategoryDeletion } from '@/features/registration/rules';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; category: string }> };

export const generateMetadata = titled((t) => t('categories.editTitle'));

export default async function CategoryPage({ params }: Props) {
  const { locale, event: slug, category: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const categories = event && (await listCategories(actor, event, currentTime()));
  const category = categories?.find((one) => one.id === id);
  if (!isLocale(locale) || !categories || !category) notFound();
  const t = translator(locale);
  const name = pickLocalized(category.name, locale).text;
  const deletion = decideCategoryDeletion(category, categories.length);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('categories.title')}
        items={[
          { href: `/${locale}/organise/${slug}/categories`, label: t('categories.title') },
          { label: name },
        ]}
      />
      <PageHeader size="desk" title={t('categories.editTitle')} />
      <CategoryForm event={event} category={category} next={category.position} locale={locale} />
      <section className="stack max-w-text border-t border-rule pt-s3">
        {deletion.ok ? (
          <div>
            <ConfirmDialog
              id="delete"
              trigger={t('categories.delete')}
              triggerProps={{ variant: 'plain' }}
              title={t('categories.deleteTitle', { name })}
              description={<p>{t('categories.deleteText')}</p>}
              cancelLabel={t('categories.deleteNo')}
            >
              <form action={deleteCategoryAction.bind(null, locale, slug, id)}>
                <SubmitButton variant="danger">{t('categories.deleteYes')}</SubmitButton>
              </form>
            </ConfirmDialog>
          </div>
        ) : (
          <p className="soft">
            {deletion.reason === 'lastCategory'
              ? t('categories.keptLast')
              : deletion.reason === 'hasCodes'
                ? t('categories.keptCodes', { count: category.codes })
                : t('categories.keptBecause', { count: category.registrations })}
          </p>
        )}
      </section>
    </div>
  );
}
