import 'server-only';
import { randomUUID } from 'node:crypto';
import { open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { mediaKinds } from '@/db/choices';
import type { Derivative, MediaPage } from '@/db/schema/gallery';
import type { files } from '@/db/schema/platform';
import { keepFile, removeStoredFiles, withIncoming } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { documentType } from './document-type';
import { keptText } from './found-text';
import { makeImages, type MadeImages, type Watch } from './poster-process';
import {
  documentTypes,
  limits,
  posterType,
  posterTypes,
  type PosterType,
  type UploadReason,
} from './upload-rules';

type FileRow = typeof files.$inferInsert & { id: string };
export type MediaKind = (typeof mediaKinds)[number];

/** A medium whose files are in the store, and the rows that make it part of an exhibit. */
export type StoredMedium = {
  files: FileRow[];
  media: {
    id: string;
    kind: MediaKind;
    fileId: string;
    widthPx: number | null;
    heightPx: number | null;
    placeholder: string | null;
    /** Of the first page. */
    derivatives: Derivative[];
    pages: MediaPage[];
    foundText: string;
  };
};

/** What it belongs to, and the name that its download gets, without an ending. */
type About = { eventId: string; name: string; createdBy?: string; id?: (part: string) => string };
type Original = { path: string; contentType: string; extension: string };

type MadeTiles = NonNullable<MadeImages['pages'][number]['tiles']>;

const HEAD_BYTES = 4_100;
/** Many pictures in one, which only the viewer takes apart. */
const TILES = 'application/octet-stream';

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Two opinions on what a picture is; where they differ it is not one that anyone should open. */
async function pictureType(path: string, kind: MediaKind): Promise<Result<PosterType, UploadReason>> {
  const head = await headOf(path);
  const type = posterType(head);
  if (!type) return refuse(head.length === 0 ? 'noFile' : 'wrongType');
  // Drawing programs write PDFs with names of their own; our own look is enough for those
  if (type === 'pdf') return kind === 'picture' ? refuse('wrongType') : ok(type);
  const second = await fileTypeFromBuffer(head);
  if (second?.mime === 'image/apng') return refuse('animated');
  return second?.mime === posterTypes[type].contentType ? ok(type) : refuse('wrongType');
}

type Checked = Omit<Original, 'path'> & { drawn: PosterType | null };

/** What can be told of a file at a glance: what it is, and whether that is taken. `drawn` is null where nothing has to be read. */
export async function checkedFile(path: string, kind: MediaKind): Promise<Result<Checked, UploadReason>> {
  const { size } = await stat(path);
  if (size === 0) return refuse('noFile');
  if (size > limits.bytes) return refuse('tooBig');
  if (kind === 'document') {
    const contentType = await documentType(path);
    if (!contentType) return refuse('wrongDocument');
    const extension = documentTypes[contentType];
    return ok({ contentType, extension, drawn: extension === 'pdf' ? 'pdf' : null });
  }
  const type = await pictureType(path, kind);
  return type.ok ? ok({ ...posterTypes[type.value], drawn: type.value }) : type;
}

/**
 * Checks a file that came, makes what is shown of it and puts all into the store. `path` lies in the incoming `folder`.
 * Nothing stays in the store when it is refused; whoever cannot write the rows calls `discardMedium`.
 */
export async function prepareMedium(
  { folder, path, pdf, kind }: { folder: string; path: string; pdf?: string; kind: MediaKind },
  about: About,
  now: Date,
  watch?: Watch,
): Promise<Result<StoredMedium, UploadReason>> {
  const checked = await checkedFile(path, kind);
  if (!checked.ok) return checked;
  const { drawn, contentType, extension } = checked.value;
  const document = drawn === 'pdf' ? path : pdf;
  const made = drawn
    ? await makeImages({ source: path, type: drawn, kind, folder, keepOriginal: !document }, watch)
    : ok<MadeImages>({ pages: [], text: [] });
  if (!made.ok) return made;
  const original = document
    ? { path: document, ...posterTypes.pdf }
    : { path: made.value.original ?? path, contentType, extension };
  return ok(await keepMedium(made.value, kind, original, about, now));
}

async function keepMedium(
  made: MadeImages,
  kind: MediaKind,
  original: Original,
  { eventId, name, createdBy, id = () => randomUUID() }: About,
  now: Date,
): Promise<StoredMedium> {
  const ownerId = id('media');
  const rows: FileRow[] = [];
  const keep = async (path: string, part: string, fileName: string, contentType: string) => {
    const fileId = id(part);
    const stored = await keepFile(path);
    const about = { id: fileId, eventId, ownerId, name: fileName, contentType, createdAt: now, createdBy };
    rows.push({ ...about, ...stored });
    return fileId;
  };
  const keepTiles = async ({ path, ...squares }: MadeTiles, of: string) => ({
    ...squares,
    fileId: await keep(path, `${of}tiles`, `${name}-${of}tiles`, TILES),
  });
  try {
    const { path, contentType, extension } = original;
    const fileId = await keep(path, 'original', `${name}.${extension}`, contentType);
    const pages: MediaPage[] = [];
    for (const [index, { derivatives: images, tiles, ...page }] of made.pages.entries()) {
      const of = index === 0 ? '' : `${index + 1}-`;
      const derivatives: Derivative[] = [];
      for (const { format, width, height, path: from } of images) {
        const part = `${of}${width}.${format}`;
        const kept = await keep(from, part, `${name}-${part}`, `image/${format}`);
        derivatives.push({ format, width, height, fileId: kept });
      }
      pages.push({ ...page, derivatives, tiles: tiles && (await keepTiles(tiles, of)) });
    }
    const [first] = pages;
    const { widthPx = null, heightPx = null, placeholder = null, derivatives = [] } = first ?? {};
    const foundText = keptText(made.text);
    return {
      files: rows,
      media: { id: ownerId, kind, fileId, widthPx, heightPx, placeholder, derivatives, pages, foundText },
    };
  } catch (error) {
    await removeStoredFiles(rows.map(({ storageKey }) => storageKey));
    throw error;
  }
}

/**
 * Puts a poster from memory into the store: an image, a PDF whose pages are drawn, or an image with the PDF that is
 * offered beside it. Insert `files` and `media` (with the exhibit's id) in one transaction, or call `discardMedium`.
 */
export async function storePoster(
  { image, pdf, ...about }: About & { image?: Buffer; pdf?: Buffer },
  now: Date,
): Promise<Result<StoredMedium, UploadReason>> {
  return withIncoming(async (folder) => {
    const put = async (name: string, bytes: Buffer | undefined) => {
      const path = join(folder, name);
      if (bytes) await writeFile(path, bytes);
      return bytes && path;
    };
    const document = await put('poster.pdf', pdf);
    const path = (await put('poster', image)) ?? document;
    if (!path) return refuse('noFile');
    return prepareMedium({ folder, path, pdf: document, kind: 'poster' }, about, now);
  });
}

/** Takes the files of a medium out of the store whose rows were not written. */
export async function discardMedium(medium: StoredMedium): Promise<void> {
  await removeStoredFiles(medium.files.map(({ storageKey }) => storageKey));
}
