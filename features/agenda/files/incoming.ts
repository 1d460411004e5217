import 'server-only';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { keepFile, type StoredFile } from '@/lib/files';
import type { ReceivedFile } from '@/lib/receive-file';
import { ok, refuse, type Result } from '@/lib/result';
import { isMaterialType, limits, materialTypes, pictureTypes, type FileReason } from './kinds';

/** A file in the store whose row is not written yet. Whoever cannot write it removes the file. */
export type NewFile = StoredFile & { contentType: string; extension: string };

/** `portrait`: a square around what draws the eye, a face mostly. `plan`: all of it. */
export type PictureShape = 'portrait' | 'plan';
const resizes = {
  portrait: { width: 640, height: 640, fit: 'cover', position: 'attention' },
  plan: { width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true },
} as const;
const QUALITY = 82;

/** Draws a picture anew and keeps that: place, camera and whatever else was in the file stay behind. */
export async function keepPicture(
  { folder, path }: { folder: string; path: string },
  shape: PictureShape,
): Promise<Result<NewFile, FileReason>> {
  if ((await stat(path)).size === 0) return refuse('noFile');
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (!pictureTypes.some((type) => type === found?.mime)) return refuse('wrongType');
  // The size is in the header: a bomb is recognised before anything of it is unpacked
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!header) return refuse('broken');
  if (header.width * header.height > limits.picturePixels) return refuse('tooManyPixels');
  const made = join(folder, 'picture.webp');
  const drawn = await sharp(path, { limitInputPixels: limits.picturePixels, failOn: 'error' })
    .autoOrient()
    .resize(resizes[shape])
    .toColourspace('srgb')
    .webp({ quality: QUALITY })
    .toFile(made)
    .catch(() => undefined);
  if (!drawn) return refuse('broken');
  return ok({ ...(await keepFile(made)), contentType: 'image/webp', extension: 'webp' });
}

/** Keeps slides or papers as they are, if they are of a kind that is taken. */
export async function keepMaterial({ path }: { path: string }): Promise<Result<NewFile, FileReason>> {
  if ((await stat(path)).size === 0) return refuse('noFile');
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (!found || !isMaterialType(found.ext)) return refuse('wrongType');
  return ok({ ...(await keepFile(path)), contentType: materialTypes[found.ext], extension: found.ext });
}

const TITLE_CHARACTERS = 200;

/** What the file is called on the page: as its sender says, else its own name without its ending, else what it is. */
export function titleOf(
  { name, fields }: Pick<ReceivedFile, 'name' | 'fields'>,
  { extension }: Pick<NewFile, 'extension'>,
): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,5}$/, '');
  const words = (fields.title?.trim() || base).replace(/\p{Cc}+/gu, ' ').trim();
  return words.slice(0, TITLE_CHARACTERS) || extension.toUpperCase();
}
