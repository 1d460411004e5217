import { notFound } from 'next/navigation';
import { DeskPage } from '@/components/layout/desk-page';
import { ButtonLink } from '@/components/ui/button';
import { WaitingFiles } from '@/features/events/components/waiting-files';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { ImportUpload } from '@/features/registration/exchange/components/import-upload';
import { discardImportAction } from '@/features/registration/exchange/import-actions';
import { listImports } from '@/features/registration/exchange/import-queries';
import { uploadReasons, uploadRefusalText } from '@/features/registration/exchange/import-words';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { rowSaid, sheetReasons } from '@/lib/spreadsheet/sheet';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('imports.title'));

/** Why an upload was refused, or a list could not be imported. */
function refusalOf({ refused, row }: SearchParams, locale: Locale): string | undefined {
  if (refused === 'gone') return translator(locale)('imports.gone');
  const reason = [...sheetReasons, ...uploadReasons].find((one) => one === refused);
  return reason && uploadRefusalText(reason, rowSaid(row), locale);
}

function doneText({ done }: SearchParams, locale: Locale): string | undefined {
  const t = translator(locale);
  if (done === 'discarded') return t('imports.done.discarded');
  const [, registered, waiting] = /^(\d{1,5})-(\d{1,5})$/.exec(typeof done === 'string' ? done : '') ?? [];
  if (registered === undefined) return undefined;
  return [
    t('imports.done.imported', { count: Number(registered) }),
    t('imports.done.waiting', { count: Number(waiting) }),
  ].join(' ');
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const waiting = event && (await listImports(actor, event));
  if (!isLocale(locale) || !waiting) notFound();
  const t = translator(locale);
  const query = await searchParams;
  const list = `/${locale}/organise/${slug}/registrations`;
  return (
    <DeskPage
      path={t('registrations.path')}
      above={[{ href: list, label: t('registrations.title') }]}
      title={t('imports.title')}
      lead={t('imports.lead')}
      done={doneText(query, locale)}
      doneAction={
        <ButtonLink href={list} variant="quiet" small>
          {t('imports.done.toList')}
        </ButtonLink>
      }
      refused={refusalOf(query, locale)}
      refusedTitle={t('imports.refusedTitle')}
    >
      <ImportUpload eventSlug={slug} locale={locale} />
      {waiting.length > 0 && (
        <WaitingFiles
          waiting={waiting}
          page={`${list}/import`}
          words={{ unnamed: t('imports.unnamed'), discardText: t('imports.discardText') }}
          discard={discardImportAction}
          event={event}
          locale={locale}
        />
      )}
    </DeskPage>
  );
}
