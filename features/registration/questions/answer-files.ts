import 'server-only';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { $ZodIssue } from 'zod/v4/core';
import { keepFile, withIncoming } from '@/lib/files';
import { fileKinds } from './answer-kinds';
import { sealFile } from './answer-seal';
import { answerField, type Answer } from './questions';

const MOST_PIXELS = 50_000_000;

type Ready = { content: Buffer; contentType: string };

/** The file as it may be kept; undefined when it is none that may be. */
async function readied(file: File): Promise<Ready | undefined> {
  const content = Buffer.from(await file.arrayBuffer());
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  const kind = found && fileKinds[found.ext];
  if (!kind) return undefined;
  const { contentType, picture } = kind;
  if (!picture) return { content, contentType };
  const made = await sharp(content, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .toFormat(picture, { quality: 85 })
    .toBuffer()
    // Not a picture after all, or one that would fill the memory
    .catch(() => undefined);
  return made && { content: made, contentType };
}

async function stored(questionId: string, { content, contentType }: Ready): Promise<Answer['file']> {
  const file = await withIncoming(async (folder) => {
    const path = join(folder, 'answer');
    await writeFile(path, sealFile(questionId, content));
    return keepFile(path);
  });
  return { state: 'stored', ...file, contentType, sizeBytes: content.length };
}

export type AnswerForm = { prefix: string; answers: readonly Answer[] };

/** Puts the files that were sent into the store, or none of them when one is not of a kind that may be sent. */
export async function storeFiles(
  forms: readonly AnswerForm[],
): Promise<{ success: true; answers: Answer[][] } | { success: false; issues: $ZodIssue[] }> {
  const issues: $ZodIssue[] = [];
  const ready = new Map<Answer, Ready>();
  // One after the other: a picture is large while it is being made
  for (const { prefix, answers } of forms) {
    for (const answer of answers) {
      if (answer.file?.state !== 'sent') continue;
      const file = await readied(answer.file.content);
      if (file) ready.set(answer, file);
      else {
        const path = [prefix + answerField(answer.questionId)];
        issues.push({ code: 'custom', params: { key: 'fileKind' }, path, message: '', input: undefined });
      }
    }
  }
  if (issues.length > 0) return { success: false, issues };
  const withFile = async (answer: Answer) => {
    const file = ready.get(answer);
    return file ? { ...answer, file: await stored(answer.questionId, file) } : answer;
  };
  const kept: Answer[][] = [];
  for (const { answers } of forms) kept.push(await Promise.all(answers.map(withFile)));
  return { success: true, answers: kept };
}
