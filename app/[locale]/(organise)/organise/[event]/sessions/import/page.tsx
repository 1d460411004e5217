import { notFound } from 'next/navigation';
import { DeskPage } from '@/components/layout/desk-page';
import { ButtonLink } from '@/components/ui/button';
import { AgendaUpload } from '@/features/agenda/exchange/components/agenda-upload';
import { discardAgendaImportAction } from '@/features/agenda/exchange/import-actions';
import { listAgendaImports } from '@/features/agenda/exchange/import-queries';
import { fileRefusalText } from '@/features/agenda/exchange/import-words';
import { fileReasons } from '@/features/agenda/exchange/imported';
import { WaitingFiles } from '@/features/events/components/waiting-files';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { rowSaid, sheetReasons } from '@/lib/spreadsheet/sheet';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('exchange.import.title'));

/** Why an upload was refused, or a file could not be imported. */
function refusalOf({ refused, row }: SearchParams, locale: Locale): string | undefined {
  if (refused === 'gone') return translator(locale)('exchange.import.gone');
  const reason = ([...sheetReasons, ...fileReasons, 'noFile'] as const).find((one) => one === refused);
  return reason && fileRefusalText(reason, rowSaid(row), locale);
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
  return (
    <DeskPage
      path={t('registrations.path')}
      above={[{ href: list, label: t('sessions.title') }]}
      title={t('exchange.import.title')}
      lead={t('exchange.import.lead')}
      done={doneText(query, locale)}
      doneAction={
        <ButtonLink href={list} variant="quiet" small>
          {t('exchange.import.done.toList')}
        </ButtonLink>
      }
      refused={refusalOf(query, locale)}
      refusedTitle={t('exchange.import.refusedTitle')}
    >
      <AgendaUpload eventSlug={slug} locale={locale} />
      {waiting.length > 0 && (
        <WaitingFiles
          waiting={waiting}
          page={`${list}/import`}
          words={{ unnamed: t('exchange.import.unnamed'), discardText: t('exchange.import.discardText') }}
          discard={discardAgendaImportAction}
          event={event}
          locale={locale}
        />
      )}
    </DeskPage>
  );
}
