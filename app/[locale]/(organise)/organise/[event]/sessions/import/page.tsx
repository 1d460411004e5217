import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { AgendaUpload } from '@/features/agenda/exchange/components/agenda-upload';
import { WaitingAgendas } from '@/features/agenda/exchange/components/waiting-agendas';
import { listAgendaImports } from '@/features/agenda/exchange/import-queries';
import { fileRefusalText } from '@/features/agenda/exchange/import-words';
import { fileReasons } from '@/features/agenda/exchange/imported';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { sheetReasons } from '@/lib/spreadsheet/sheet';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('exchange.import.title') };
}

/** Why an upload was refused, or a file could not be imported. */
function refusalOf({ refused, row }: SearchParams, locale: Locale): string | undefined {
  if (refused === 'gone') return translator(locale)('exchange.import.gone');
  const reason = ([...sheetReasons, ...fileReasons, 'noFile'] as const).find((one) => one === refused);
  const at = typeof row === 'string' && /^\d{1,7}$/.test(row) ? Number(row) : undefined;
  return reason && fileRefusalText(reason, at, locale);
}

function doneText({ done }: SearchParams, locale: Locale): string | undefined {
  const t = translator(locale);
  if (done === 'discarded') return t('exchange.import.done.discarded');
  const found = /^(\d{1,5})-(\d{1,5})-(\d{1,5})$/.exec(typeof done === 'string' ? done : '');
  if (!found) return undefined;
  const [fresh = 0, changed = 0, gone = 0] = found.slice(1).map(Number);
  return t('exchange.import.done.imported', { fresh, changed, gone });
}

export default async function AgendaImportPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const waiting = event && (await listAgendaImports(actor, event));
  if (!isLocale(locale) || !waiting) notFound();
  const t = translator(locale);
  const query = await searchParams;
  const list = `/${locale}/organise/${slug}/sessions`;
  const refusal = refusalOf(query, locale);
  const done = doneText(query, locale);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[{ href: list, label: t('sessions.title') }, { label: t('exchange.import.title') }]}
      />
      <PageHeader size="desk" title={t('exchange.import.title')} lead={t('exchange.import.lead')} />
      {done && (
        <Notice
          tone="positive"
          live="status"
          action={
            <ButtonLink href={list} variant="quiet" small>
              {t('exchange.import.done.toList')}
            </ButtonLink>
          }
        >
          <p>{done}</p>
        </Notice>
      )}
      {refusal && (
        <Notice tone="danger" live="alert" title={t('exchange.import.refusedTitle')}>
          <p>{refusal}</p>
        </Notice>
      )}
      <AgendaUpload eventSlug={slug} locale={locale} />
      {waiting.length > 0 && <WaitingAgendas waiting={waiting} event={event} locale={locale} />}
    </div>
  );
}
