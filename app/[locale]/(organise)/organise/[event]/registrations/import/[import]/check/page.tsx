import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { ImportSubmit } from '@/features/registration/exchange/components/import-submit';
import { ImportTable } from '@/features/registration/exchange/components/import-table';
import { rowFates } from '@/features/registration/exchange/import';
import { matchingProblems, matchingQuery, sheetOf } from '@/features/registration/exchange/import-columns';
import { findImport, matchingOf, tryImport } from '@/features/registration/exchange/import-queries';
import { matchingProblemText } from '@/features/registration/exchange/import-words';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; import: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('imports.check.title'));

export default async function CheckPage({ params, searchParams }: Props) {
  const { locale, event: slug, import: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const query = await searchParams;
  const open = event && (await findImport(actor, event, id, sheetOf(query)));
  if (!isLocale(locale) || !open) notFound();
  const t = translator(locale);
  const matching = await matchingOf(event, open, query);
  const tried = await tryImport(actor, event, currentTime(), open, matching);
  if (!tried) notFound();
  const problems = matchingProblems(matching);
  const asked = new URLSearchParams(matchingQuery(matching)).toString();
  const list = `/${locale}/organise/${slug}/registrations`;
  const match = `${list}/import/${id}?${asked}`;
  const name = open.name || t('imports.unnamed');
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[
          { href: list, label: t('registrations.title') },
          { href: `${list}/import`, label: t('imports.title') },
          { href: match, label: t('imports.match.title') },
          { label: t('imports.check.title') },
        ]}
      />
      <PageHeader size="desk" title={t('imports.check.title')} lead={t('imports.check.lead', { name })} />
      {query.refused === 'changed' && (
        <Notice tone="caution" live="alert" title={t('imports.check.changedTitle')}>
          <p>{t('imports.check.changed')}</p>
        </Notice>
      )}
      {query.refused === 'over' && (
        <Notice tone="danger" live="alert">
          <p>{t('imports.check.over')}</p>
        </Notice>
      )}
      {problems.length > 0 ? (
        <Notice
          tone="danger"
          live="alert"
          title={t('imports.check.problems')}
          action={<ButtonLink href={match}>{t('imports.check.back')}</ButtonLink>}
        >
          <ul>
            {problems.map((problem) => {
              const words = matchingProblemText(problem, tried.choice.questions, locale);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </Notice>
      ) : (
        <>
          <ImportSubmit
            fates={tried.fates}
            target={{ locale, eventSlug: slug, importId: id, query: asked }}
            match={match}
            upload={`${list}/import`}
            mails={matching.mails}
          />
          <ImportTable
            tried={tried}
            base={`${list}/import/${id}/check`}
            query={asked}
            fate={rowFates.find((fate) => fate === query.fate)}
            page={typeof query.page === 'string' && /^\d{1,4}$/.test(query.page) ? Number(query.page) : 1}
            locale={locale}
          />
        </>
      )}
    </div>
  );
}
