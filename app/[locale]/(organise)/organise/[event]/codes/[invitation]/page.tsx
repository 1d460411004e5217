import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { Pagination } from '@/components/ui/pagination';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { findCodeById } from '@/features/registration/codes/code-list-queries';
import { usesListing } from '@/features/registration/codes/code-listing';
import { canBeSent, shownCode } from '@/features/registration/codes/codes';
import { CodeChangeForm } from '@/features/registration/codes/components/code-change-form';
import { CodeDone } from '@/features/registration/codes/components/code-done';
import { CodeFacts } from '@/features/registration/codes/components/code-facts';
import { CodeSendForm } from '@/features/registration/codes/components/code-send-form';
import { CodeUsers } from '@/features/registration/codes/components/code-users';
import { CodeWithdraw } from '@/features/registration/codes/components/code-withdraw';
import { currentTime } from '@/lib/clock';
import { formatDateTime } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; invitation: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('codes.code'));

export default async function CodePage({ params, searchParams }: Props) {
  const { locale, event: slug, invitation: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const query = await searchParams;
  const state = parseListing(query, usesListing);
  const found = event && (await findCodeById(actor, event, id, state));
  if (!isLocale(locale) || !event || !found) notFound();
  const t = translator(locale);
  const now = currentTime();
  const { code, inBatch, people, total } = found;
  const base = `/${locale}/organise/${slug}/codes`;
  const shown = shownCode(code.code);
  const target = { kind: 'code', id } as const;
  return (
    <div className="stack gap-s5">
      <div className="stack gap-s4">
        <Breadcrumbs
          label={t('codes.title')}
          items={[{ href: base, label: t('codes.title') }, { label: shown }]}
        />
        <PageHeader size="desk" title={shown} />
        <CodeDone query={query} locale={locale} />
        <CodeFacts code={code} event={event} now={now} locale={locale} />
        {inBatch > 1 && (
          <p>
            {t('codes.detail.batch')}:{' '}
            <Link href={`${base}/batch/${code.batchId}`} prefetch={false}>
              {t('codes.detail.batchLink', { count: inBatch })}
            </Link>
          </p>
        )}
      </div>
      <section className="stack">
        <h2>{t('codes.detail.usedBy')}</h2>
        <CodeUsers people={people} event={event} locale={locale} />
        {total > state.pageSize && (
          <Pagination
            label={t('codes.pages')}
            page={state.page}
            pages={lastPage(total, state.pageSize)}
            href={(page) => listingHref(`${base}/${id}`, state, { page }, usesListing)}
            previousLabel={t('codes.previous')}
            nextLabel={t('codes.next')}
            pageLabel={(page) => t('codes.page', { page })}
          />
        )}
      </section>
      <section className="stack">
        <h2>{t('codes.send.title')}</h2>
        {code.email === null ? (
          <p className="soft">{t('codes.send.noAddress')}</p>
        ) : canBeSent(code, now) ? (
          <>
            <p className="soft">
              {t('codes.send.one', { email: code.email })}{' '}
              {code.sentAt &&
                t('codes.send.again', { date: formatDateTime(code.sentAt, locale, event.timeZone) })}
            </p>
            <CodeSendForm
              eventSlug={slug}
              target={target}
              count={1}
              revision={code.sentAt?.getTime() ?? 0}
              locale={locale}
            />
          </>
        ) : (
          <p className="soft">{t('codes.send.notServing')}</p>
        )}
      </section>
      <section className="stack">
        <h2>{t('codes.detail.change')}</h2>
        <CodeChangeForm code={code} event={event} locale={locale} />
        <CodeWithdraw
          eventSlug={slug}
          target={target}
          trigger={t('codes.withdraw.open')}
          title={t('codes.withdraw.title', { code: shown })}
          locale={locale}
        >
          {total > 0 ? t('codes.withdraw.used') : t('codes.withdraw.unused')}
        </CodeWithdraw>
      </section>
    </div>
  );
}
