import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FileField } from '@/components/form/file-field';
import { FileForm } from '@/components/form/file-form';
import { DeskPage } from '@/components/layout/desk-page';
import { findTeamEvent } from '@/features/events/queries';
import { PosterArchiveForm } from '@/features/gallery/exchange/components/poster-archive-form';
import { listExhibitImports } from '@/features/gallery/exchange/import-queries';
import { importRefusal } from '@/features/gallery/exchange/import-words';
import { currentActor } from '@/features/people/session';
import { formatBytes, formatDateTime } from '@/lib/format';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { acceptedSheets, limits } from '@/lib/spreadsheet/sheet';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('exhibits.import.title'));

function doneText({ fresh, changed, discarded }: SearchParams, locale: Locale): string | undefined {
  const t = translator(locale);
  if (discarded) return t('exhibits.import.discarded');
  const [made, written] = [fresh, changed].map((value) =>
    /^\d{1,5}$/.test(String(value)) ? Number(value) : -1,
  );
  if (made === undefined || written === undefined || made < 0 || written < 0) return undefined;
  return t('exhibits.import.done', { fresh: made, changed: written });
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const waiting = event && (await listExhibitImports(actor, event));
  if (!isLocale(locale) || !waiting) notFound();
  const t = translator(locale);
  const query = await searchParams;
  const base = `/${locale}/organise/${slug}/exhibits`;
  return (
    <DeskPage
      path={t('gallery.path')}
      above={[{ href: base, label: t('exhibits.title') }]}
      title={t('exhibits.import.title')}
      lead={t('exhibits.import.lead')}
      done={doneText(query, locale)}
      refused={importRefusal(query, locale)}
      refusedTitle={t('exhibits.import.refusedTitle')}
    >
      <FileForm
        action={`/files/exhibit-imports/${slug}?locale=${locale}`}
        submit={t('exhibits.import.upload')}
      >
        <FileField
          label={t('exhibits.import.file')}
          name="file"
          accept={acceptedSheets}
          required
          help={t('exhibits.import.fileHelp', { size: formatBytes(limits.bytes, locale) })}
        />
      </FileForm>
      <PosterArchiveForm slug={slug} query={query} locale={locale} />
      {waiting.length > 0 && (
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting">{t('exhibits.import.waiting')}</h2>
          <ul>
            {waiting.map(({ id, name, createdAt }) => (
              <li key={id}>
                <Link href={`${base}/import/${id}`} prefetch={false}>
                  {name || t('exhibits.import.unnamed')}
                </Link>{' '}
                <span className="meta">{formatDateTime(createdAt, locale, event.timeZone)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskPage>
  );
}
