import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { ImportUpload } from '@/features/registration/exchange/components/import-upload';
import { OpenImports } from '@/features/registration/exchange/components/open-imports';
import { listImports } from '@/features/registration/exchange/import-queries';
import { uploadReasons, uploadRefusalText } from '@/features/registration/exchange/import-words';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { sheetReasons } from '@/lib/spreadsheet/sheet';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('imports.title') };
}

/** Why an upload was refused, or a list could not be imported. */
function refusalOf({ refused, row }: SearchParams, locale: Locale): string | undefined {
  if (refused === 'gone') return translator(locale)('imports.gone');
  const reason = [...sheetReasons, ...uploadReasons].find((one) => one === refused);
  const at = typeof row === 'string' && /^\d{1,7}$/.test(row) ? Number(row) : undefined;
  return reason && uploadRefusalText(reason, at, locale);
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
  const refusal = refusalOf(query, locale);
  const done = doneText(query, locale);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[{ href: list, label: t('registrations.title') }, { label: t('imports.title') }]}
      />
      <PageHeader size="desk" title={t('imports.title')} lead={t('imports.lead')} />
      {done && (
        <Notice
          tone="positive"
          live="status"
          action={
            <ButtonLink href={list} variant="quiet" small>
              {t('imports.done.toList')}
            </ButtonLink>
          }
        >
          <p>{done}</p>
        </Notice>
      )}
      {refusal && (
        <Notice tone="danger" live="alert" title={t('imports.refusedTitle')}>
          <p>{refusal}</p>
        </Notice>
      )}
      <ImportUpload eventSlug={slug} locale={locale} />
      {waiting.length > 0 && <OpenImports waiting={waiting} event={event} locale={locale} />}
    </div>
  );
}
