import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { batchLinks, findCodeBatch } from '@/features/registration/codes/code-list-queries';
import { BatchChangeForm } from '@/features/registration/codes/components/code-change-form';
import { CodeDone } from '@/features/registration/codes/components/code-done';
import { BatchFacts, BatchLinks } from '@/features/registration/codes/components/code-facts';
import { CodeReminder } from '@/features/registration/codes/components/code-reminder';
import { CodeSendForm } from '@/features/registration/codes/components/code-send-form';
import { CodeWithdraw } from '@/features/registration/codes/components/code-withdraw';
import { batchReminders } from '@/features/registration/codes/reminder-queries';
import { currentTime } from '@/lib/clock';
import { formatDateTime } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; batch: string }>;
  searchParams: Promise<SearchParams>;
};

/** More would only be copied by hand by mistake: those are for a file. */
const MOST_LINKS = 500;

export const generateMetadata = titled((t) => t('codes.title'));

export default async function CodeBatchPage({ params, searchParams }: Props) {
  const { locale, event: slug, batch: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const now = currentTime();
  const batch = event && (await findCodeBatch(actor, event, id, now));
  const reminders = event && (await batchReminders(actor, event, id, now));
  if (!isLocale(locale) || !event || !batch || !reminders) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/codes`;
  const links = batch.count > MOST_LINKS ? undefined : await batchLinks(actor, event, id, MOST_LINKS);
  const date = formatDateTime(batch.createdAt, locale, event.timeZone);
  const title = batch.label
    ? t('codes.batch.titleNamed', { label: batch.label, date })
    : t('codes.batch.title', { date });
  const target = { kind: 'batch', id } as const;
  const query = new URLSearchParams({ batch: id }).toString();
  return (
    <div className="stack gap-s5">
      <div className="stack gap-s4">
        <Breadcrumbs
          label={t('codes.title')}
          items={[{ href: base, label: t('codes.title') }, { label: title }]}
        />
        <PageHeader size="desk" title={title} />
        <CodeDone query={await searchParams} locale={locale} />
        <BatchFacts batch={batch} event={event} locale={locale} />
        <Actions>
          <a href={`${base}/export?${query}`} download className="btn btn-quiet btn-small">
            {t('codes.export')}
          </a>
          <ButtonLink href={`${base}?${query}`} variant="plain" small prefetch={false}>
            {t('codes.batch.all')}
          </ButtonLink>
        </Actions>
      </div>
      <section className="stack max-w-text">
        <h2>{t('codes.batch.linksTitle')}</h2>
        {links ? (
          <BatchLinks links={links} eventSlug={slug} locale={locale} />
        ) : (
          <p className="soft">{t('codes.batch.tooManyLinks', { most: MOST_LINKS })}</p>
        )}
      </section>
      {batch.due > 0 && (
        <section className="stack">
          <h2>{t('codes.send.title')}</h2>
          <p className="soft">{t('codes.send.many', { count: batch.due })}</p>
          <CodeSendForm eventSlug={slug} target={target} count={batch.due} locale={locale} />
        </section>
      )}
      <CodeReminder reminders={reminders} batch={id} event={event} locale={locale} />
      <section className="stack">
        <h2>{t('codes.batch.change')}</h2>
        <BatchChangeForm batch={batch} id={id} event={event} locale={locale} />
        <CodeWithdraw
          eventSlug={slug}
          target={target}
          trigger={t('codes.withdraw.openBatch')}
          title={t('codes.withdraw.titleBatch', { count: batch.count })}
          locale={locale}
        >
          {t('codes.withdraw.batch')}
        </CodeWithdraw>
      </section>
    </div>
  );
}
