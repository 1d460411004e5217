import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { PlanWarnings } from '@/features/agenda/components/plan-warnings';
import { SessionDeletion } from '@/features/agenda/components/session-deletion';
import { SessionForm } from '@/features/agenda/components/session-form';
import { MaterialSection } from '@/features/agenda/files/components/material-section';
import { listMaterials } from '@/features/agenda/files/queries';
import { agendaPlan, findPlannedSession } from '@/features/agenda/queries';
import { concerns } from '@/features/agenda/warnings';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { SessionPlaces } from '@/features/signup/components/session-places';
import { signupFigures } from '@/features/signup/desk-queries';
import { canSeeSignups } from '@/features/signup/policy';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; session: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('sessions.editTitle'));

export default async function EditSessionPage({ params, searchParams }: Props) {
  const { locale, event: slug, session: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const plan = event && (await agendaPlan(actor, event));
  const session = event && (await findPlannedSession(actor, event, id));
  const materials = event && (await listMaterials(actor, event, id));
  const figures = event && (await signupFigures(actor, event));
  if (!isLocale(locale) || !plan || !session || !materials || !figures) notFound();
  const t = translator(locale);
  const { text, lang } = pickLocalized(session.title, locale);
  const format = plan.formats.find((one) => one.id === session.formatId);
  const signedUp = figures.get(session.id) ?? { confirmed: 0, waiting: 0 };
  const base = `/${locale}/organise/${slug}/sessions/${session.id}`;
  const query = await searchParams;
  const { cancel, done } = query;
  const cancelling = cancel !== undefined && session.status !== 'cancelled';
  const isPublic =
    event.status !== 'draft' &&
    event.agendaPublished &&
    session.status !== 'draft' &&
    session.startsAt !== null &&
    !format?.isBreak;
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        kicker={t('sessions.editTitle')}
        title={<span lang={lang}>{text || t('sessions.untitled')}</span>}
        actions={
          isPublic && (
            <Link href={`/${locale}/${slug}/agenda/${session.slug}`} prefetch={false}>
              {t('sessions.publicPage')}
            </Link>
          )
        }
      />
      <PlanWarnings
        plan={plan}
        warnings={plan.warnings.filter((warning) => concerns(warning, session.id))}
        event={event}
        locale={locale}
      />
      <SessionPlaces
        places={session.places}
        count={signedUp}
        href={canSeeSignups(actor, event.id) ? `${base}/signups` : undefined}
        locale={locale}
      />
      {done === 'signedUp' && (
        <Notice tone="caution" live="alert">
          <p>{t('sessions.refused.signedUp')}</p>
        </Notice>
      )}
      {cancelling && (
        <Notice>
          <p>{t('sessions.cancelling')}</p>
        </Notice>
      )}
      <SessionForm
        session={cancelling ? { ...session, status: 'cancelled' } : session}
        plan={plan}
        event={event}
        locale={locale}
      />
      <MaterialSection sessionId={session.id} {...{ materials, event, query, locale }} />
      <SessionDeletion session={session} signedUp={signedUp} base={base} event={event} locale={locale} />
    </div>
  );
}
