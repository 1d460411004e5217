import { notFound, redirect } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { parseBulk } from '@/features/registration/desk/bulk';
import { foreseeBulk } from '@/features/registration/desk/bulk-queries';
import { BulkForm } from '@/features/registration/desk/components/bulk-form';
import { BulkLeft } from '@/features/registration/desk/components/bulk-tally';
import { viewQuery } from '@/features/registration/desk/desk-view';
import { listChoice } from '@/features/registration/desk/list-queries';
import { canChangeRegistrations } from '@/features/registration/policy';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('desk.bulk.title'));

export default async function BulkPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const query = await searchParams;
  const wish = parseBulk(query);
  const now = currentTime();
  if (!isLocale(locale) || !event) notFound();
  const base = `/${locale}/organise/${slug}/registrations`;
  const choice = await listChoice(actor, event);
  if (!choice || !canChangeRegistrations(actor, event.id)) notFound();
  const foreseen = wish && (await foreseeBulk(actor, event, wish, now));
  if (!wish || !foreseen) redirect(base);
  const t = translator(locale);
  const { act } = wish;
  const list = viewQuery({ listing: wish.listing, columns: [] });
  const back = list ? `${base}?${list}` : base;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [name, one]),
  );
  const asked = new URLSearchParams(pairs).toString();
  if (act === 'export') {
    const ids = (wish.ids ?? []).map((id): [string, string] => ['id', id]);
    redirect(`${base}/export?${wish.ids ? new URLSearchParams(ids) : list}`);
  }
  const isAim = choice.categories.some(({ id }) => id === wish.to);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[{ href: back, label: t('registrations.title') }, { label: t(`desk.bulk.heading.${act}`) }]}
      />
      <PageHeader size="desk" title={t(`desk.bulk.heading.${act}`)} />
      {foreseen.total === 0 ? (
        <EmptyState
          title={t('desk.bulk.nobody')}
          action={
            <ButtonLink href={back} variant="quiet">
              {t('desk.bulk.back')}
            </ButtonLink>
          }
        >
          {t('desk.bulk.nobodyHint')}
        </EmptyState>
      ) : (
        <>
          {act === 'move' && !isAim && <p>{t('desk.bulk.whereTo', { count: foreseen.total })}</p>}
          {act === 'move' && (
            <FilterBar
              action={`${base}/bulk`}
              label={t('desk.bulk.to')}
              pairs={pairs.filter(([name]) => name !== 'to')}
              applyLabel={t('desk.bulk.choose')}
            >
              <FilterSelect
                name="to"
                label={t('desk.bulk.to')}
                value={wish.to}
                options={choice.categories.map(({ id, name }) => ({
                  value: id,
                  label: pickLocalized(name, locale).text,
                }))}
              />
            </FilterBar>
          )}
          {(act !== 'move' || isAim) && (
            <>
              <section className="stack max-w-text" aria-labelledby="summary">
                <h2 id="summary">{t('desk.bulk.summary')}</h2>
                <p>{t(`desk.bulk.will.${act}`, { count: foreseen.done, total: foreseen.total })}</p>
                <BulkLeft left={foreseen.left} locale={locale} />
                {foreseen.done > 0 && (
                  <Notice tone={act === 'move' ? 'info' : 'caution'}>
                    {t(act === 'move' ? 'desk.bulk.canUndo' : 'desk.bulk.noUndo')}
                  </Notice>
                )}
              </section>
              {foreseen.done > 0 ? (
                <BulkForm {...{ act, slug, back, locale }} count={foreseen.done} query={asked} at={now} />
              ) : (
                <div className="actions">
                  <ButtonLink href={back} variant="quiet">
                    {t('desk.bulk.back')}
                  </ButtonLink>
                </div>
              )}
            </>
          )}
        </>
      )}
    </div>
  );
}
