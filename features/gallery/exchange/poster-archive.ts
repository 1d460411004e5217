import 'server-only';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ok, refuse, type Result } from '@/lib/result';
import { archiveLimits, type ArchiveReason } from './archive-limits';

/** A file that is named by an exhibit's number, such as `007-werkstatt.pdf`. */
const NUMBERED = /^0*(\d{1,4})(?:[^\d][^/]*)?\.(?:pdf|jpe?g|png|webp)$/i;

/** The number of the exhibit that a file is for: by its name, in whichever folder it lies. */
export function posterNumber(path: string): number | undefined {
  const name = path.split('/').at(-1) ?? '';
  const [, digits] = NUMBERED.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Folders, and what a Mac adds. */
const isNoFile = (path: string) =>
  path.endsWith('/') || path.startsWith('__MACOSX/') || /(^|\/)\./.test(path);

export type ArchivedPoster = { number: number; name: string; entry: Entry };

/** The posters in an archive and the names of files that are none, before anything of it is unpacked. */
export async function openArchive(
  path: string,
): Promise<Result<{ zip: ZipFile; posters: ArchivedPoster[]; others: string[] }, ArchiveReason>> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    return refuse('notAnArchive');
  }
  const refused = (reason: ArchiveReason) => {
    zip.close();
    return refuse(reason);
  };
  if (zip.entryCount > archiveLimits.entries) return refused('tooManyFiles');
  try {
    const entries = await listed(zip);
    if (entries.some((entry) => entry.isEncrypted())) return refused('encrypted');
    const files = entries.filter(({ fileName }) => !isNoFile(fileName));
    const posters = files.flatMap((entry) => {
      const number = posterNumber(entry.fileName);
      return number === undefined ? [] : [{ number, name: entry.fileName.split('/').at(-1) ?? '', entry }];
    });
    const others = files.map(({ fileName }) => fileName).filter((name) => posterNumber(name) === undefined);
    return posters.length > 0 ? ok({ zip, posters, others }) : refused('noPosters');
  } catch (error) {
    // Names that lead out of the folder are refused by the reader, which says so
    const isPath =
      error instanceof Error && /relative path|absolute path|invalid characters/.test(error.message);
    return refused(isPath ? 'paths' : 'notAnArchive');
  }
}

function listed(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** Unpacks one poster into `folder`, never more than `most` bytes; undefined when it is larger, or damaged. */
export async function unpacked(
  zip: ZipFile,
  { entry }: ArchivedPoster,
  folder: string,
  most: number,
): Promise<string | undefined> {
  if (entry.uncompressedSize > most) return undefined;
  // A name of ours: nothing of the archive's decides where it lies
  const path = join(folder, crypto.randomUUID());
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > most ? new Error('It is larger than the archive says') : null, chunk);
    },
  });
  try {
    await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(path));
    return path;
  } catch {
    return undefined;
  }
}
