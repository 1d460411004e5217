import 'server-only';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { failureOf, failureText, type Failure } from './delivery';
import { claimDueMails, markMailFailed, markMailSent, type ClaimedMail } from './mutations';
import { replyAddress } from './queries';
import { renderMail } from './render';
import {
  CONNECTIONS,
  mailboxTransport,
  messageId,
  smtpTransport,
  type Letter,
  type Transport,
} from './transport';

export function openTransport(): Transport {
  const { smtpUrl } = env();
  return smtpUrl ? smtpTransport(smtpUrl) : mailboxTransport();
}

/** Sends all that is due, a few at once, until nothing is or `signal` says to stop. `time` is asked at each step. */
export async function sendDueMails(
  transport: Transport,
  time: () => Date,
  signal?: AbortSignal,
): Promise<void> {
  while (!signal?.aborted) {
    const mails = await claimDueMails(time(), CONNECTIONS);
    if (mails.length === 0) return;
    await Promise.all(mails.map((mail) => send(transport, mail, time)));
  }
}

async function send(transport: Transport, mail: ClaimedMail, time: () => Date): Promise<void> {
  const failure = await attempt(transport, mail);
  if (!failure) return markMailSent(time(), mail.id);
  log('warn', 'mail not sent', { id: mail.id, attempt: mail.attempts, reason: failureText(failure) });
  await markMailFailed(time(), mail, failure);
}

async function attempt(transport: Transport, mail: ClaimedMail): Promise<Failure | undefined> {
  let letter: Letter;
  try {
    letter = {
      messageId: messageId(mail.dedupeKey),
      to: mail.toAddress,
      locale: mail.locale,
      createdAt: mail.createdAt,
      content: renderMail(
        mail.template,
        mail.locale,
        JSON.parse(decrypt(env().dataKey, mail.payload, `mail:${mail.dedupeKey}`)),
      ),
    };
  } catch (error) {
    log('error', 'mail cannot be rendered', { id: mail.id, template: mail.template, ...errorFacts(error) });
    return { kind: 'unreadable' };
  }
  try {
    await transport.deliver({ ...letter, replyTo: await replyAddress(mail.eventId) });
  } catch (error) {
    return failureOf(error);
  }
}
