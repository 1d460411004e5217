import 'server-only';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/env';
import { locales } from '@/lib/i18n/locale';

const keptMail = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  at: z.iso.datetime(),
  to: z.string(),
  locale: z.enum(locales),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  calendar: z.string().optional(),
  cancellation: z.string().optional(),
});
export type KeptMail = z.infer<typeof keptMail>;

/** More would only slow the list down; the oldest go first. */
const MOST_MAILS = 500;

function folder(): string {
  return join(env().dataDir, 'mailbox');
}

/** Sorted by time, since the names begin with it. */
function fileName({ at, id }: KeptMail): string {
  return `${at.replace(/[^0-9]/g, '')}-${id}`;
}

/** Writes a mail as .eml for mail programs and as .json for /dev/mail. Twice the same mail is one. */
export async function keepInMailbox(mail: KeptMail, raw: unknown): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = join(folder(), fileName(mail));
  if (Buffer.isBuffer(raw)) await writeFile(`${path}.eml`, raw);
  await writeFile(`${path}.tmp`, JSON.stringify(mail));
  await rename(`${path}.tmp`, `${path}.json`);
}

async function names(): Promise<string[]> {
  const files = await readdir(folder()).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return files.filter((name) => name.endsWith('.json')).sort((a, b) => (a < b ? 1 : -1));
}

async function open(name: string): Promise<KeptMail | undefined> {
  const content = await readFile(join(folder(), name), 'utf8').catch(() => undefined); // deleted since it was listed
  return content === undefined ? undefined : keptMail.parse(JSON.parse(content));
}

/** Newest first, those whose reader or subject has `q` in it. */
export async function listKeptMails(q: string): Promise<KeptMail[]> {
  const wanted = q.toLowerCase();
  const mails = await Promise.all((await names()).slice(0, MOST_MAILS).map(open));
  return mails
    .filter((mail) => mail !== undefined)
    .filter(({ to, subject }) => `${to}\n${subject}`.toLowerCase().includes(wanted));
}

export async function findKeptMail(id: string): Promise<KeptMail | undefined> {
  const name = (await names()).find((file) => file.endsWith(`-${id}.json`));
  return name === undefined ? undefined : open(name);
}

/** Deletes the oldest mails beyond MOST_MAILS. */
export async function trimMailbox(): Promise<void> {
  for (const name of (await names()).slice(MOST_MAILS)) {
    const path = join(folder(), name.slice(0, -'.json'.length));
    await rm(`${path}.json`, { force: true });
    await rm(`${path}.eml`, { force: true });
  }
}
