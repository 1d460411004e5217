import 'server-only';
import { randomUUID } from 'node:crypto';
import { open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { Derivative } from '@/db/schema/gallery';
import type { files } from '@/db/schema/platform';
import { keepFile, removeStoredFiles, withIncoming } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { makeImages, type MadeImages } from './poster-process';
import { limits, posterType, posterTypes, type PosterType, type UploadReason } from './upload-rules';

type FileRow = typeof files.$inferInsert & { id: string };

/** A poster whose files are in the store, and the rows that make it part of an exhibit. */
export type StoredPoster = {
  files: FileRow[];
  media: {
    id: string;
    kind: 'poster';
    fileId: string;
    widthPx: number;
    heightPx: number;
    placeholder: string;
    derivatives: Derivative[];
  };
  /** Of the document; only the first is shown. */
  pages: number;
};

/** What the poster belongs to, and the name that its download gets, without an ending. */
type About = { eventId: string; name: string; createdBy?: string; id?: (part: string) => string };

const HEAD_BYTES = 4_100;

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Two opinions on what a file is; where they differ it is not a picture that anyone should open. */
async function checkedType(path: string): Promise<Result<PosterType, UploadReason>> {
  const head = await headOf(path);
  const type = posterType(head);
  if (!type) return refuse(head.length === 0 ? 'noFile' : 'wrongType');
  // Drawing programs write PDFs with names of their own; our own look is enough for those
  if (type === 'pdf') return ok(type);
  const second = await fileTypeFromBuffer(head);
  if (second?.mime === 'image/apng') return refuse('animated');
  return second?.mime === posterTypes[type].contentType ? ok(type) : refuse('wrongType');
}

/**
 * Checks an uploaded poster, makes its images and puts all into the store. `path` lies in the incoming `folder`.
 * Nothing stays in the store when it is refused; whoever cannot write the rows calls `discardPoster`.
 */
export async function preparePoster(
  { folder, path, pdf }: { folder: string; path: string; pdf?: string },
  about: About,
  now: Date,
): Promise<Result<StoredPoster, UploadReason>> {
  if ((await stat(path)).size > limits.bytes) return refuse('tooBig');
  const type = await checkedType(path);
  if (!type.ok) return type;
  const document = type.value === 'pdf' ? path : pdf;
  const made = await makeImages({ source: path, type: type.value, folder, keepOriginal: !document });
  if (!made.ok) return made;
  const original = document
    ? { path: document, ...posterTypes.pdf }
    : { path: made.value.original ?? path, ...posterTypes[type.value] };
  return ok(await keepPoster(made.value, original, about, now));
}

async function keepPoster(
  made: MadeImages,
  original: { path: string; contentType: string; extension: string },
  { eventId, name, createdBy, id = () => randomUUID() }: About,
  now: Date,
): Promise<StoredPoster> {
  const ownerId = id('media');
  const rows: FileRow[] = [];
  const keep = async (path: string, fileId: string, fileName: string, contentType: string) => {
    const stored = await keepFile(path);
    const about = { id: fileId, eventId, ownerId, name: fileName, contentType, createdAt: now, createdBy };
    rows.push({ ...about, ...stored });
    return fileId;
  };
  try {
    const { path, contentType, extension } = original;
    const fileId = await keep(path, id('original'), `${name}.${extension}`, contentType);
    const derivatives: Derivative[] = [];
    for (const image of made.derivatives) {
      const { format, width, height } = image;
      const part = `${width}.${format}`;
      derivatives.push({
        format,
        width,
        height,
        fileId: await keep(image.path, id(part), `${name}-${part}`, `image/${format}`),
      });
    }
    const { width: widthPx, height: heightPx, placeholder, pages } = made;
    return {
      files: rows,
      media: { id: ownerId, kind: 'poster', fileId, widthPx, heightPx, placeholder, derivatives },
      pages,
    };
  } catch (error) {
    await removeStoredFiles(rows.map(({ storageKey }) => storageKey));
    throw error;
  }
}

/**
 * Puts a poster from memory into the store: an image, a PDF whose first page is drawn, or an image with the PDF that is
 * offered beside it. Insert `files` and `media` (with the exhibit's id) in one transaction, or call `discardPoster`.
 */
export async function storePoster(
  { image, pdf, ...about }: About & { image?: Buffer; pdf?: Buffer },
  now: Date,
): Promise<Result<StoredPoster, UploadReason>> {
  return withIncoming(async (folder) => {
    const put = async (name: string, bytes: Buffer | undefined) => {
      const path = join(folder, name);
      if (bytes) await writeFile(path, bytes);
      return bytes && path;
    };
    const document = await put('poster.pdf', pdf);
    const path = (await put('poster', image)) ?? document;
    if (!path) return refuse('noFile');
    return preparePoster({ folder, path, pdf: document }, about, now);
  });
}

/** Takes the files of a poster out of the store whose rows were not written. */
export async function discardPoster(poster: StoredPoster): Promise<void> {
  await removeStoredFiles(poster.files.map(({ storageKey }) => storageKey));
}
