import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { GrantForm } from '@/features/people/components/grant-form';
import { TeamTable } from '@/features/people/components/team-table';
import { listTeam } from '@/features/people/queries';
import { currentActor } from '@/features/people/session';
import { compareText } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ done?: string | string[]; refused?: string | string[] }>;
};

export const generateMetadata = titled((t) => t('team.title'));

const refusals = ['lastOrganiser', 'notFound'] as const;
const successes = ['granted', 'revoked'] as const;

export default async function TeamPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const members = event && (await listTeam(actor, event.id));
  if (!isLocale(locale) || !members) notFound();
  const query = await searchParams;
  const refused = refusals.find((reason) => reason === query.refused);
  const done = successes.find((what) => what === query.done);
  const t = translator(locale);
  const compare = compareText(locale);
  const sorted = members.toSorted((a, b) => compare(a.name || a.email, b.name || b.email));
  const about = { id: event.id, slug: event.slug };
  return (
    <>
      <PageHeader size="desk" title={t('team.title')} lead={t('team.lead')} />
      <div className="stack gap-s5">
        {done && (
          <Notice tone="positive" live="status">
            <p>{t(`team.${done}`)}</p>
          </Notice>
        )}
        {refused && (
          <Notice tone="caution" live="alert">
            <p>{t(`team.refused.${refused}`)}</p>
          </Notice>
        )}
        <TeamTable members={sorted} event={about} locale={locale} />
        <section className="stack max-w-text" aria-labelledby="add">
          <h2 id="add">{t('team.add')}</h2>
          <p className="soft">{t('team.addLead')}</p>
          <GrantForm event={about} locale={locale} />
        </section>
      </div>
    </>
  );
}
