import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { callState } from '@/features/gallery/call/call';
import { findCall } from '@/features/gallery/call/call-queries';
import { CallForm } from '@/features/gallery/call/components/call-form';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export const generateMetadata = titled((t) => t('call.heading'));

export default async function CallPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const now = currentTime();
  const found = event && (await findCall(actor, event, now));
  if (!isLocale(locale) || !event || !found) notFound();
  const { call, taken } = found;
  const { saved } = await searchParams;
  const t = translator(locale);
  const state = call ? callState(call, taken, now) : 'closed';
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('call.heading')}
        lead={t('call.lead')}
        actions={
          state !== 'closed' &&
          event.status === 'published' && (
            <Link href={`/${locale}/${slug}/call`} prefetch={false}>
              {t('call.publicPage')}
            </Link>
          )
        }
      />
      {saved && (
        <Notice tone="positive" live="status">
          {t('call.saved')}
        </Notice>
      )}
      <p>
        {t(`call.now.${state}`)} {t('call.came', { count: taken })}
      </p>
      {state !== 'closed' && event.status !== 'published' && <Notice>{t('call.eventNotPublic')}</Notice>}
      <CallForm event={event} call={call} locale={locale} />
    </div>
  );
}
