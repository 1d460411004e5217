import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { AgendaImportSubmit } from '@/features/agenda/exchange/components/agenda-import-submit';
import { ImportChoicesForm } from '@/features/agenda/exchange/components/import-choices-form';
import { ImportContent } from '@/features/agenda/exchange/components/import-content';
import { ImportFates } from '@/features/agenda/exchange/components/import-fates';
import { askedChoices, choicesQuery } from '@/features/agenda/exchange/import-choices';
import { sessionFates } from '@/features/agenda/exchange/import-fate';
import { tryAgendaImport } from '@/features/agenda/exchange/import-queries';
import { fileRefusalText } from '@/features/agenda/exchange/import-words';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; agendaImport: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('exchange.check.title'));

export default async function AgendaDryRunPage({ params, searchParams }: Props) {
  const { locale, event: slug, agendaImport: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const query = await searchParams;
  const asked = askedChoices(query);
  if (!isLocale(locale) || !event) notFound();
  const open = await tryAgendaImport(actor, event, id, asked, locale);
  if (!open) notFound();
  const t = translator(locale);
  const list = `/${locale}/organise/${slug}/sessions`;
  const upload = `${list}/import`;
  const { tried } = open;
  const again = tried.ok ? choicesQuery(tried.value.choices, asked.textLanguage) : '';
  const reason = (['changed', 'refusedRows'] as const).find((one) => one === query.refused);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[
          { href: list, label: t('sessions.title') },
          { href: upload, label: t('exchange.import.title') },
          { label: t('exchange.check.title') },
        ]}
      />
      <PageHeader
        size="desk"
        title={t('exchange.check.title')}
        lead={t('exchange.check.lead', { name: open.name || t('exchange.import.unnamed') })}
      />
      {reason && (
        <Notice tone="caution" live="alert" title={t(`exchange.check.${reason}Title`)}>
          <p>{t(`exchange.check.${reason}`)}</p>
        </Notice>
      )}
      {tried.ok ? (
        <>
          <ImportContent tried={tried.value} event={event} locale={locale} />
          <ImportChoicesForm tried={tried.value} textLanguage={asked.textLanguage} locale={locale} />
          <AgendaImportSubmit
            tried={tried.value}
            target={{ locale, eventSlug: slug, importId: id, query: again }}
            upload={upload}
          />
          <ImportFates
            fates={tried.value.plan.fates}
            base={`${upload}/${id}`}
            query={again}
            fate={sessionFates.find((fate) => fate === query.fate)}
            page={typeof query.page === 'string' && /^\d{1,4}$/.test(query.page) ? Number(query.page) : 1}
            locale={locale}
          />
        </>
      ) : (
        <Notice
          tone="danger"
          title={t('exchange.import.refusedTitle')}
          action={<ButtonLink href={upload}>{t('exchange.check.other')}</ButtonLink>}
        >
          <p>{fileRefusalText(tried.reason, undefined, locale)}</p>
        </Notice>
      )}
    </div>
  );
}
