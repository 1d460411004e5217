import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { CLAIM_MS } from './delivery';
import { findKeptMail, keepInMailbox, listKeptMails, trimMailbox } from './mailbox';
import { claimDueMails, emptyOldMails, enqueueMail } from './mutations';
import { isMailDue } from './queries';
import { openTransport, sendDueMails } from './send';
import { messageId, type Transport } from './transport';

const start = new Date('2027-01-10T09:00:00Z');
let now = start;
const time = () => now;
const wait = (ms: number) => (now = new Date(now.getTime() + ms));
const MINUTE = 60_000;

type Accepted = { mail: ParsedMail; raw: string };
let server: SMTPServer | undefined;
let transports: Transport[] = [];
let port = 0;

/** A real mail server; `refuse` may throw for a recipient. */
async function mailServer(refuse: (address: string) => void = () => undefined): Promise<Accepted[]> {
  const accepted: Accepted[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      try {
        refuse(address);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error());
      }
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        simpleParser(raw).then((mail) => {
          accepted.push({ mail, raw: raw.toString() });
          done();
        }, done);
      });
    },
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
  return accepted;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function transport(): Transport {
  const opened = openTransport();
  transports.push(opened);
  return opened;
}

const replyWith = (responseCode: number) =>
  Object.assign(new Error('<kim@example.org> no'), { responseCode });
const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n';

async function enqueue(key: string, to = 'kim@example.org'): Promise<void> {
  await write((tx) =>
    enqueueMail(tx, now, {
      to,
      locale: 'de',
      dedupeKey: key,
      template: 'registration-cancelled',
      parameters: {
        name: 'Kim <b>Müller</b>',
        eventTitle: 'Rück & Ausblick',
        eventLink: 'https://conference.example/de/x?a=1&b=2',
        calendar,
      },
    }),
  );
}
const rows = () => read().select().from(outbox);

beforeEach(async () => {
  now = start;
  port = await freePort();
  await testDatabase({ SMTP_URL: `smtp://127.0.0.1:${port}`, APP_URL: 'https://conference.example' });
});
afterEach(async () => {
  for (const opened of transports) opened.close();
  transports = [];
  const closing = server;
  if (closing) await new Promise<void>((resolve) => closing.close(resolve));
  server = undefined;
});

describe('a mail in the outbox', () => {
  it('reaches the server once, with text, HTML and the calendar', async () => {
    const accepted = await mailServer();
    await enqueue('cancelled:1');
    await sendDueMails(transport(), time);
    await sendDueMails(transport(), time);
    expect(accepted).toHaveLength(1);
    const { mail, raw } = accepted[0]!;
    expect(mail.messageId).toBe(messageId('cancelled:1'));
    expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@conference\.example>$/);
    expect(mail.subject).toBe('Ihre Anmeldung ist storniert: Rück & Ausblick');
    expect(mail.text).toContain('Guten Tag Kim <b>Müller</b>,');
    expect(mail.text).toContain('https://conference.example/de/x?a=1&b=2');
    expect(mail.html).toContain('<html lang="de">');
    expect(mail.html).toContain('Kim &lt;b&gt;Müller&lt;/b&gt;');
    expect(mail.html).toContain('href="https://conference.example/de/x?a=1&amp;b=2"');
    // Once for calendars that look into the mail, once to save
    expect(mail.attachments.map(({ contentType, filename }) => [contentType, filename])).toEqual([
      ['text/calendar', undefined],
      ['application/ics', 'event.ics'],
    ]);
    for (const { content } of mail.attachments) expect(content.toString()).toBe(calendar);
    expect(raw).toContain('text/calendar; charset=utf-8; method=PUBLISH');
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 1, sentAt: now, lastError: null }]);
    expect(await isMailDue(now)).toBe(false);
  });

  it('is answered to who organises the event, where somebody does', async () => {
    const accepted = await mailServer();
    const times = { startsAt: now, endsAt: now, createdAt: now };
    await write(async (tx) => {
      await tx.insert(events).values([
        { id: 'asked', slug: 'asked', places: 1, contactEmail: 'buero@example.org', ...times },
        { id: 'silent', slug: 'silent', places: 1, ...times },
      ]);
    });
    await enqueue('cancelled:none');
    await enqueue('cancelled:asked', 'asked@example.org');
    await enqueue('cancelled:silent', 'silent@example.org');
    await write(async (tx) => {
      for (const eventId of ['asked', 'silent']) {
        await tx
          .update(outbox)
          .set({ eventId })
          .where(eq(outbox.toAddress, `${eventId}@example.org`));
      }
    });
    await sendDueMails(transport(), time);
    const replies = accepted.map(({ mail }) => [
      mail.to && !Array.isArray(mail.to) ? mail.to.text : '',
      mail.replyTo?.text,
    ]);
    expect(Object.fromEntries(replies)).toEqual({
      'kim@example.org': undefined,
      'asked@example.org': 'buero@example.org',
      'silent@example.org': undefined,
    });
  });

  it('takes two calendars along: one to act on, and one to open', async () => {
    const accepted = await mailServer();
    const entry = {
      ...{
        uid: 'a@conference.example',
        sequence: 1,
        stamp: 0,
        startsAt: 0,
        endsAt: 3_600_000,
        title: 'Forum',
      },
      ...{ location: 'Saal', url: 'https://conference.example/de/x/agenda/forum' },
    };
    const news = [{ kind: 'moved', title: 'Forum', was: '9 Uhr', is: '10 Uhr' }] as const;
    await write((tx) =>
      enqueueMail(tx, now, {
        ...{ to: 'kim@example.org', locale: 'de', dedupeKey: 'release:1', template: 'agenda-changed' },
        parameters: {
          ...{ name: '', address: 'kim@example.org', eventTitle: 'Konferenz', words: '', news: [...news] },
          pages: [{ kind: 'reader', name: '', link: 'https://conference.example/de/x/agenda' }],
          calendar: [entry],
          cancellation: [{ ...entry, uid: 'b@conference.example' }],
        },
      }),
    );
    await sendDueMails(transport(), time);
    const attached = accepted[0]!.mail.attachments.map(({ contentType, filename, content }) => {
      const [, method, uid] = /METHOD:(\w+)[^]*?UID:(\S+)/.exec(content.toString()) ?? [];
      return [contentType, filename, method, uid];
    });
    expect(attached).toEqual([
      ['text/calendar', undefined, 'REQUEST', 'a@conference.example'],
      ['text/calendar', 'cancelled.ics', 'CANCEL', 'b@conference.example'],
      ['application/ics', 'event.ics', 'REQUEST', 'a@conference.example'],
    ]);
    expect(accepted[0]!.raw).toMatch(/text\/calendar; charset=utf-8; method=CANCEL/);
  });

  it('is not lost while the server is down, and goes out when it is up again', async () => {
    await enqueue('cancelled:1');
    await enqueue('cancelled:2');
    await sendDueMails(transport(), time);
    expect(await rows()).toMatchObject([
      { status: 'pending', attempts: 1, lastError: 'unreachable' },
      { status: 'pending', attempts: 1, lastError: 'unreachable' },
    ]);
    const accepted = await mailServer();
    wait(MINUTE - 1);
    await sendDueMails(transport(), time);
    expect(accepted).toEqual([]);
    wait(1);
    await sendDueMails(transport(), time);
    expect(accepted).toHaveLength(2);
    expect((await rows()).map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  it('is given up at once when the server says never, and noted without the address', async () => {
    await mailServer(() => {
      throw replyWith(550);
    });
    await enqueue('cancelled:1');
    await sendDueMails(transport(), time);
    expect(await rows()).toMatchObject([{ status: 'dead', attempts: 1, lastError: 'rejected 550' }]);
  });

  it('waits longer each time when the server says later, then is given up', async () => {
    await mailServer(() => {
      throw replyWith(451);
    });
    await enqueue('cancelled:1');
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      await sendDueMails(transport(), time);
      const [mail] = await rows();
      waits.push((mail!.nextAttemptAt.getTime() - now.getTime()) / MINUTE);
      wait(mail!.nextAttemptAt.getTime() - now.getTime());
    }
    expect(waits.slice(0, 7)).toEqual([1, 5, 15, 60, 240, 720, 1440]);
    expect(await rows()).toMatchObject([{ status: 'dead', attempts: 8, lastError: 'later 451' }]);
  });

  it('does not hold up another one that the server accepts', async () => {
    const accepted = await mailServer((address) => {
      if (address.startsWith('no')) throw replyWith(550);
    });
    for (let number = 0; number < 12; number++)
      await enqueue(`m:${number}`, `${number % 2 ? 'no' : 'yes'}${number}@x.example`);
    await sendDueMails(transport(), time);
    expect(accepted).toHaveLength(6);
    expect((await rows()).filter(({ status }) => status === 'dead')).toHaveLength(6);
  });

  it('that was accepted when the process died goes out again under the same Message-ID', async () => {
    const accepted = await mailServer();
    await enqueue('cancelled:1');
    const dying: Transport = {
      ...transport(),
      deliver: (letter) =>
        transport()
          .deliver(letter)
          .then(() => new Promise<never>(() => undefined)),
    };
    void sendDueMails(dying, time);
    await expect.poll(() => accepted.length).toBe(1);
    await sendDueMails(transport(), time);
    expect(accepted).toHaveLength(1); // still claimed
    wait(CLAIM_MS);
    await sendDueMails(transport(), time);
    expect(accepted.map(({ mail }) => mail.messageId)).toEqual([
      messageId('cancelled:1'),
      messageId('cancelled:1'),
    ]);
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });

  it('is sent by one of two workers', async () => {
    const accepted = await mailServer();
    for (let number = 0; number < 30; number++) await enqueue(`m:${number}`);
    await Promise.all([
      sendDueMails(transport(), time),
      sendDueMails(transport(), time),
      claimDueMails(now, 3),
    ]);
    expect(accepted).toHaveLength(27);
    expect(new Set(accepted.map(({ mail }) => mail.messageId)).size).toBe(27);
  });

  it('cannot smuggle in a second reader or header', async () => {
    const accepted = await mailServer();
    await write((tx) =>
      enqueueMail(tx, now, {
        to: 'kim@example.org',
        locale: 'en',
        dedupeKey: 'x',
        template: 'role-granted',
        parameters: { eventTitle: 'A\r\nBcc: eve@example.org', role: 'door', link: 'javascript:alert(1)' },
      }),
    );
    await sendDueMails(transport(), time);
    const { mail, raw } = accepted[0]!;
    expect(mail.bcc).toBeUndefined();
    const [head = ''] = raw.split('\r\n\r\n');
    expect(head).toMatch(/^Subject: /m);
    expect(head).not.toMatch(/^Bcc:/im);
    expect(mail.text).not.toMatch(/^Bcc:/m);
    expect(mail.subject).toBe('You are now on the team: A Bcc: eve@example.org');
    expect(mail.html).not.toContain('href="javascript');
  });

  it('that cannot be read is given up and says so', async () => {
    await mailServer();
    await enqueue('cancelled:1');
    await write(async (tx) => tx.update(outbox).set({ payload: 'v1.broken' }));
    await sendDueMails(transport(), time);
    expect(await rows()).toMatchObject([{ status: 'dead', lastError: 'unreadable' }]);
  });

  it('loses its parameters 30 days after it was sent, and not before', async () => {
    await mailServer();
    await enqueue('cancelled:1');
    await sendDueMails(transport(), time);
    wait(30 * 24 * 60 * MINUTE);
    expect(await emptyOldMails(now, 10)).toBe(0);
    wait(1);
    expect(await emptyOldMails(now, 10)).toBe(1);
    expect(await rows()).toMatchObject([{ payload: '', status: 'sent' }]);
    expect(await emptyOldMails(now, 10)).toBe(0);
  });
});

describe('a sign-in mail', () => {
  it('is not sent when its link has ended', async () => {
    await write((tx) =>
      enqueueMail(tx, now, {
        to: 'kim@example.org',
        locale: 'en',
        dedupeKey: 's',
        template: 'sign-in',
        parameters: { link: 'https://conference.example/en/sign-in/confirm', minutes: 15 },
      }),
    );
    await sendDueMails(transport(), time);
    const accepted = await mailServer();
    wait(15 * MINUTE);
    await sendDueMails(transport(), time);
    expect(accepted).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'dead', lastError: 'outdated' }]);
  });
});

describe('the local mailbox', () => {
  it('takes the mail when there is no server, as a file for mail programs too', async () => {
    const { dataDir } = await testDatabase();
    await enqueue('cancelled:1');
    await sendDueMails(transport(), time);
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
    const [mail] = await listKeptMails('');
    expect(mail).toMatchObject({
      to: 'kim@example.org',
      subject: 'Ihre Anmeldung ist storniert: Rück & Ausblick',
      calendar,
    });
    expect(await findKeptMail(mail!.id)).toEqual(mail);
    const [eml, ...more] = readdirSync(join(dataDir, 'mailbox')).filter((name) => name.endsWith('.eml'));
    expect(more).toEqual([]);
    const parsed = await simpleParser(readFileSync(join(dataDir, 'mailbox', eml!)));
    expect(parsed.messageId).toBe(messageId('cancelled:1'));
  });

  it('is one mail when it was delivered twice', async () => {
    await testDatabase();
    await enqueue('cancelled:1');
    await sendDueMails(transport(), time);
    await write(async (tx) => tx.update(outbox).set({ status: 'pending' }).where(eq(outbox.status, 'sent')));
    wait(CLAIM_MS);
    await sendDueMails(transport(), time);
    expect(await listKeptMails('')).toHaveLength(1);
  });

  it('keeps the newest 500', async () => {
    await testDatabase();
    const content = { subject: 's', text: 't', html: '<p>t</p>' };
    for (let number = 0; number < 502; number++) {
      const id = number.toString(16).padStart(16, '0');
      const at = new Date(start.getTime() + number * 1000).toISOString();
      await keepInMailbox({ id, at, to: `${number}@x.example`, locale: 'de', ...content }, Buffer.from(''));
    }
    await trimMailbox();
    const kept = await listKeptMails('');
    expect(kept).toHaveLength(500);
    expect(kept[0]?.to).toBe('501@x.example');
    expect(kept.at(-1)?.to).toBe('2@x.example');
  });
});
