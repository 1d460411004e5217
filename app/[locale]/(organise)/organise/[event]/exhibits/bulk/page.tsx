import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { exhibitListing } from '@/features/gallery/exhibit-list';
import { bulkObstacles, parseBulk } from '@/features/gallery/review/bulk';
import { foreseeBulk } from '@/features/gallery/review/bulk-queries';
import { bulkExhibitsAction } from '@/features/gallery/review/desk-actions';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { listingHref, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('exhibits.bulk.label'));

/** What a step with many exhibits at once would do, before it is done. */
export default async function BulkExhibitsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!isLocale(locale) || !event) notFound();
  const query = await searchParams;
  const wish = parseBulk(query) ?? parseBulk({ act: 'remind' });
  const foreseen = wish && (await foreseeBulk(actor, event, wish, locale, currentTime()));
  if (!wish || !foreseen) notFound();
  const base = `/${locale}/organise/${slug}/exhibits`;
  const back = listingHref(base, wish.listing, { page: wish.listing.page }, exhibitListing);
  const t = translator(locale);
  const { act } = wish;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [name, one]),
  );
  const asked = new URLSearchParams(pairs);
  const again = new URLSearchParams([...pairs, ['again', 'on']]);
  const left = bulkObstacles.filter((reason) => foreseen.left[reason]);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[{ href: back, label: t('exhibits.title') }, { label: t(`exhibits.bulk.acts.${act}`) }]}
      />
      <PageHeader size="desk" title={t(`exhibits.bulk.acts.${act}`)} />
      <section className="stack max-w-text" aria-labelledby="summary">
        <h2 id="summary">{t('exhibits.bulk.summary')}</h2>
        <p>{t(`exhibits.bulk.will.${act}`, { count: foreseen.done, total: foreseen.total })}</p>
        {left.length > 0 && (
          <ul>
            {left.map((reason) => (
              <li key={reason}>{t(`exhibits.bulk.left.${reason}`, { count: foreseen.left[reason] ?? 0 })}</li>
            ))}
          </ul>
        )}
        {foreseen.left.recent && (
          <p>
            <a href={`${base}/bulk?${again}`}>{t('exhibits.bulk.again')}</a>
          </p>
        )}
      </section>
      <Actions>
        {foreseen.done > 0 && (
          <form action={bulkExhibitsAction.bind(null, locale, slug, asked.toString())}>
            <SubmitButton pendingLabel={t('exhibits.bulk.working')}>
              {t(`exhibits.bulk.do.${act}`, { count: foreseen.done })}
            </SubmitButton>
          </form>
        )}
        <ButtonLink href={back} variant="plain" prefetch={false}>
          {t('exhibits.bulk.back')}
        </ButtonLink>
      </Actions>
    </div>
  );
}
