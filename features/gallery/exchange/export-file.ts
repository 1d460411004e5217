import 'server-only';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { readStoredFile } from '@/lib/files';
import { isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Cell } from '@/lib/spreadsheet/cell';
import { writeCsv } from '@/lib/spreadsheet/write-csv';
import { writeXlsx } from '@/lib/spreadsheet/write-xlsx';
import { exportColumns, posterName, type ExportColumn } from './columns';
import type { ExhibitFormat } from './export-format';
import type { ExportedExhibit } from './export-queries';

type Batches = AsyncIterable<readonly ExportedExhibit[]>;
type About = { event: { slug: string; timeZone: string }; locale: Locale; now: Date };

const contentTypes: Readonly<Record<ExhibitFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

/** An export as it is made, piece by piece, with the name and the type of its file. */
export function exhibitFile(
  batches: Batches,
  format: ExhibitFormat,
  { event, locale, now }: About,
): { parts: AsyncGenerator<string | Uint8Array>; name: string; contentType: string } {
  const t = translator(locale);
  const what = t(format === 'zip' ? 'galleryExport.postersFile' : 'galleryExport.file');
  const about = {
    name: `${event.slug}-${what}-${isoDay(now, event.timeZone)}.${format}`,
    contentType: contentTypes[format],
  };
  if (format === 'zip') return { ...about, parts: posterArchive(batches, now) };
  const columns = exportColumns(locale, event.timeZone);
  const rows = tableRows(batches, columns);
  if (format === 'csv') return { ...about, parts: writeCsv(rows, locale === 'de' ? ';' : ',') };
  const sheet = { name: t('exhibits.title'), rows, widths: columns.map(({ width }) => width) };
  return { ...about, parts: writeXlsx([sheet], now) };
}

async function* tableRows(batches: Batches, columns: readonly ExportColumn[]): AsyncGenerator<Cell[][]> {
  yield [columns.map(({ header }) => header)];
  for await (const batch of batches) yield batch.map((exhibit) => columns.map(({ cell }) => cell(exhibit)));
}

/** The posters as they came, one read after the other, each named by its exhibit's number. Pictures and PDFs are packed already. */
async function* posterArchive(batches: Batches, now: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // yazl's type is that of an older Node; it is a PassThrough
  const output = zip.outputStream as Readable;
  let open: Readable | undefined;
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)));
  for await (const batch of batches) {
    for (const { poster, ...exhibit } of batch) {
      if (!poster) continue;
      const path = posterName({ ...exhibit, poster });
      zip.addReadStreamLazy(path, { mtime: now, compress: false }, (done) => {
        stored(poster.storageKey)
          .then((stream) => done(null, (open = stream).on('error', fail)))
          .catch(fail);
      });
    }
  }
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Buffer; // a stream without an encoding gives buffers
  } finally {
    open?.destroy();
  }
}

/** Of a file that is gone, nothing. */
async function stored(storageKey: string): Promise<Readable> {
  const stream = await readStoredFile(storageKey);
  // Two declarations of one stream: the browser's and Node's
  return stream ? Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([]);
}
