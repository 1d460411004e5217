import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { listCategories, listConsents } from '@/features/registration/setup/category-queries';
import { CategoryList } from '@/features/registration/setup/components/category-list';
import { ConsentList } from '@/features/registration/setup/components/consent-list';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const outcomes = ['saved', 'deleted', 'retired', 'hasRegistrations', 'hasCodes', 'lastCategory'] as const;
const refused: readonly string[] = ['hasRegistrations', 'hasCodes', 'lastCategory'];

export const generateMetadata = titled((t) => t('categories.title'));

export default async function CategoriesPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const categories = event && (await listCategories(actor, event, currentTime()));
  const consents = event && (await listConsents(actor, event));
  if (!isLocale(locale) || !event || !categories || !consents) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/categories`;
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const quotas = categories.reduce((sum, { quota }) => sum + (quota ?? 0), 0);
  const allHaveQuota = categories.length > 0 && categories.every(({ quota }) => quota !== null);
  return (
    <div className="stack gap-s4">
      <PageHeader size="desk" title={t('categories.title')} lead={t('categories.lead')} />
      {outcome && (
        <Notice tone={refused.includes(outcome) ? 'caution' : 'positive'} live="status">
          <p>{t(`categories.done.${outcome}`)}</p>
        </Notice>
      )}
      <section className="stack">
        <div className="heading-row">
          <h2>{t('categories.categories')}</h2>
          <ButtonLink href={`${base}/new`} small prefetch={false}>
            {t('categories.add')}
          </ButtonLink>
        </div>
        <CategoryList categories={categories} base={base} locale={locale} />
        {allHaveQuota && (
          <p className="soft">
            {t('categories.sum', { quotas, places: event.places })}{' '}
            {quotas > event.places && t('categories.sumMore')}
            {quotas < event.places && t('categories.sumLess', { rest: event.places - quotas })}
          </p>
        )}
      </section>
      <section className="stack">
        <div className="heading-row">
          <h2>{t('categories.consents')}</h2>
          <ButtonLink href={`${base}/consents/new`} variant="quiet" small prefetch={false}>
            {t('categories.consentAdd')}
          </ButtonLink>
        </div>
        <p className="soft">{t('categories.consentsLead')}</p>
        <ConsentList consents={consents} base={base} locale={locale} />
      </section>
    </div>
  );
}
