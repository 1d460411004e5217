import 'server-only';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { ok, refuse, type Result } from './result';

/** Above this no answer is owed any more: the connection is closed. Below, all of it is read, so that the answer arrives. */
const PATIENCE_BYTES = 1_000_000_000;

/** Of what is typed beside a file: more than the longest text that a form takes. */
const FIELD_BYTES = 100_000;

/** Lets bytes through until there are unreasonably many. */
function upTo(maximum: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > maximum ? new Error('The upload does not end') : null, chunk);
    },
  });
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** A file that has arrived: where it lies, the name that its sender gave it, and what was typed beside it. */
export type ReceivedFile = { path: string } & Sent;
/** What came with a file, also where the file itself is not taken. */
export type Sent = { name: string; fields: Readonly<Record<string, string>> };

export type ReceiveReason = 'noFile' | 'broken' | 'tooBig';

/**
 * Writes the file of a multipart form into `folder` as it arrives, never more than `maximumBytes` and never through memory.
 */
export async function receiveFile(
  request: Request,
  folder: string,
  maximumBytes: number,
): Promise<Result<ReceivedFile, ReceiveReason, Sent>> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data;.*boundary=/i.test(contentType))
    return refuse('noFile', { name: '', fields: {} });
  const path = join(folder, 'upload');
  let writing: Promise<unknown> | undefined;
  let isTooBig = false;
  let name = '';
  const typed: [name: string, value: string][] = [];
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { files: 1, fileSize: maximumBytes, fields: 10, fieldSize: FIELD_BYTES, headerPairs: 50 },
  });
  form.on('field', (field, value) => typed.push([field, value]));
  form.on('file', (_field, stream, filename) => {
    name = filename ?? '';
    const file = createWriteStream(path);
    stream.on('limit', () => {
      isTooBig = true;
    });
    writing = pipeline(stream, file);
    // A disk that is full ends the form too; the failure itself is awaited below
    writing.catch(() => form.destroy(new Error('The file cannot be written')));
  });
  // Two declarations of one stream: the browser's and Node's
  const body = Readable.fromWeb(request.body as NodeStream);
  const [sent, written] = await Promise.allSettled([
    pipeline(body, upTo(PATIENCE_BYTES), form),
    finished(form).then(() => writing),
  ]);
  // A disk that cannot be written to is ours, a form that breaks off is theirs
  await writing?.catch((error: unknown) => {
    if (isSystemError(error)) throw error;
  });
  const came: Sent = { name, fields: Object.fromEntries(typed) };
  if (sent.status === 'rejected' || written.status === 'rejected') return refuse('broken', came);
  if (isTooBig) return refuse('tooBig', came);
  return writing ? ok({ path, ...came }) : refuse('noFile', came);
}
