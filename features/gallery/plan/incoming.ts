import 'server-only';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { keepPicture, type NewFile } from '@/features/agenda/files/incoming';
import { keepFile, readStoredFile, removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { limits, SVG, type PlanFileReason } from './plan-file';
import { readSvg } from './svg';

/** A plan in the store whose row is not written yet, and its shape. */
export type NewPlanFile = { file: NewFile; widthPx: number; heightPx: number };

/** Checks a plan that has arrived and puts it into the store: a picture is drawn anew, a drawing is kept as it was read. */
export async function keepPlan(folder: string, path: string): Promise<Result<NewPlanFile, PlanFileReason>> {
  const { size } = await stat(path);
  if (size === 0) return refuse('noFile');
  const found = await fileTypeFromFile(path).catch(() => undefined);
  // Drawings are text, which file-type takes for XML or for nothing
  const isText = found === undefined || found.mime === 'application/xml';
  return isText ? keepDrawing(folder, path, size) : keepPhoto(folder, path);
}

async function keepDrawing(
  folder: string,
  path: string,
  size: number,
): Promise<Result<NewPlanFile, PlanFileReason>> {
  if (size > limits.svgBytes) return refuse('tooBig');
  const content = await readFile(path);
  if (!content.includes('<svg') && !content.includes(':svg')) return refuse('wrongType');
  const read = await readSvg(content);
  if (!read.ok) return read;
  const { svg, widthPx, heightPx } = read.value;
  const kept = join(folder, 'plan.svg');
  await writeFile(kept, svg);
  return ok({ file: { ...(await keepFile(kept)), contentType: SVG, extension: 'svg' }, widthPx, heightPx });
}

async function keepPhoto(folder: string, path: string): Promise<Result<NewPlanFile, PlanFileReason>> {
  const file = await keepPicture({ folder, path }, 'plan');
  if (!file.ok) return file;
  const stored = await readStoredFile(file.value.storageKey);
  const { width, height } = await sharp(await new Response(stored).arrayBuffer()).metadata();
  if (Math.max(width / height, height / width) > limits.aspect) {
    await removeStoredFiles([file.value.storageKey]);
    return refuse('tooNarrow');
  }
  return ok({ file: file.value, widthPx: width, heightPx: height });
}
