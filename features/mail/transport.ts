import 'server-only';
import nodemailer from 'nodemailer';
import { SECOND_MS } from '@/lib/clock';
import { sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';
import { keepInMailbox } from './mailbox';
import type { RenderedMail } from './templates';

export type Letter = {
  messageId: string;
  to: string;
  /** Where answers go; else to the sender. */
  replyTo?: string | undefined;
  locale: Locale;
  createdAt: Date;
  content: RenderedMail;
};
/** Resolves once the mail is accepted; rejects when it is not, or when nobody can tell. */
export type Transport = { deliver(letter: Letter): Promise<void>; close(): void };

export const CONNECTIONS = 5;
const poolSettings = {
  pool: 'true',
  maxConnections: String(CONNECTIONS),
  connectionTimeout: String(20 * SECOND_MS),
  greetingTimeout: String(20 * SECOND_MS),
  socketTimeout: String(60 * SECOND_MS),
  dnsTimeout: String(20 * SECOND_MS),
};

/** The same for every attempt at one mail, so that a reader's mail program shows two deliveries as one. */
export function messageId(dedupeKey: string): string {
  return `<${sha256(dedupeKey).slice(0, 40)}@${new URL(env().appUrl).hostname}>`;
}

function methodOf(calendar: string): string {
  return /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH';
}

function message({ messageId, to, replyTo, locale, createdAt, content }: Letter) {
  const { subject, text, html } = content;
  // Mail programs act on one calendar, which stands beside the text; another one is a file to open
  const [calendar, file] = [content.calendar, content.cancellation].filter((one) => one !== undefined);
  return {
    messageId,
    from: env().mailFrom,
    // As an object, so that nothing in it is read as a second address
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    subject,
    text,
    html,
    date: createdAt,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    ...(calendar && {
      icalEvent: {
        filename: 'event.ics',
        method: methodOf(calendar),
        content: calendar,
      },
    }),
    ...(file && {
      attachments: [
        {
          filename: 'cancelled.ics',
          contentType: `text/calendar; charset=utf-8; method=${methodOf(file)}`,
          content: file,
        },
      ],
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The mail server at `smtpUrl`. Settings in its query win over ours. */
export function smtpTransport(smtpUrl: string): Transport {
  const url = new URL(smtpUrl);
  for (const [name, value] of Object.entries(poolSettings)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  const pool = nodemailer.createTransport(url.href);
  return {
    deliver: async (letter) => void (await pool.sendMail(message(letter))),
    close: () => pool.close(),
  };
}

/** Without a mail server: each mail is a file that /dev/mail shows. */
export function mailboxTransport(): Transport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async deliver(letter) {
      const { message: raw } = await composer.sendMail(message(letter));
      const { messageId, to, locale, createdAt, content } = letter;
      await keepInMailbox(
        { id: sha256(messageId).slice(0, 16), to, locale, at: createdAt.toISOString(), ...content },
        raw,
      );
    },
    close: () => composer.close(),
  };
}
