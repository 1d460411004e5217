import 'server-only';
import { readStoredFile } from '@/lib/files';
import type { AnswerFile } from './answer-file-queries';
import { fileKinds } from './answer-kinds';
import { openFile } from './answer-seal';

const headers = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
};

/** The name that the file came with, ending in what it is. */
function downloadName({ name, contentType }: Pick<AnswerFile, 'name' | 'contentType'>): string {
  const [extension = 'bin'] =
    Object.entries(fileKinds).find(([, kind]) => kind.contentType === contentType) ?? [];
  const base = name.replace(/\.[^.]*$/, '').trim() || 'answer';
  return `${base}.${extension}`;
}

/** The file for taking away, never for looking at in the browser. Who may have it has been decided. */
export async function answerFileResponse(file: AnswerFile | undefined): Promise<Response> {
  const stored = file && (await readStoredFile(file.storageKey));
  if (!file || !stored) return new Response('Not found', { status: 404, headers });
  const content = openFile(file.questionId, new Uint8Array(await new Response(stored).arrayBuffer()));
  const name = encodeURIComponent(downloadName(file)).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return new Response(new Uint8Array(content), {
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(content.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
}
