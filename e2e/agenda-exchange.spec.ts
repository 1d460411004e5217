import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { agendaImports, formats, sessions } from '@/db/schema/agenda';
import { storeRelease } from '@/features/agenda/releases/store-mutations';
import { locales } from '@/lib/i18n/locale';
import type { OwnEvent } from './event';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { words } from './words';

// Agendas as files: in from what planners have, out as what others read
test.describe.configure({ timeout: 180_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function plannedIn(event: OwnEvent): Promise<string[]> {
  const rows = await read().select().from(sessions).where(eq(sessions.eventId, event.id));
  return rows.map(({ title }) => title.de || title.en).sort();
}

/** The day of the event as a table has it. */
async function dayOf(event: OwnEvent): Promise<string> {
  const session = await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) });
  return (session?.startsAt ?? new Date(0)).toISOString().slice(0, 10);
}

for (const [locale, javaScriptEnabled] of [
  ['de', false],
  ['en', true],
] as const) {
  const t = words(locale);

  test.describe(`an agenda as a file, in ${locale} with${javaScriptEnabled ? '' : 'out'} JavaScript,`, () => {
    test.use({ javaScriptEnabled });

    test('is tried, imported as a whole, and knows itself again', async ({
      page,
      makeEvent,
      signInWithRoles,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      const day = await dayOf(event);
      await signInWithRoles(event.id, 'programme');
      const list = `/${locale}/organise/${event.slug}/sessions`;
      const upload = async (name: string, content: string) => {
        await page
          .getByLabel(t('exchange.import.file'), { exact: true })
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
        await page.getByRole('button', { name: t('exchange.import.upload') }).click();
      };
      const fate = (name: string) =>
        page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(name) }) });
      const submit = page.getByRole('button', { name: t('exchange.check.submit') });

      await test.step('what is no agenda is refused in words', async () => {
        await page.goto(list);
        await page.getByRole('link', { name: t('sessions.import'), exact: true }).click();
        await expect(heading(page)).toHaveText(t('exchange.import.title'));
        await expectAccessible(page);
        await upload('bomb.xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><schedule>&a;</schedule>');
        await expect(page.getByText(t('exchange.refused.bomb'))).toBeVisible();
        await upload('list.csv', 'Wer;Wo\nAda;Saal\n');
        await expect(page.getByText(t('exchange.refused.noTitleColumn'))).toBeVisible();
        await expectAccessible(page);
      });

      const rows = [
        ['Titel', 'Beginn', 'Ende', 'Raum', 'Referent*innen', 'Farbe'],
        ['Anerkennung vor Ort', `${day} 10:00`, `${day} 11:00`, 'Werkraum', 'Ada Öztürk', 'rot'],
        ['Abschied', `${day} 12:00`, `${day} 12:30`, 'Saal', 'Ben Weiß', ''],
        ['Rückwärts', `${day} 15:00`, `${day} 14:00`, 'Saal', '', ''],
      ];
      const table = (all: string[][]) => `\uFEFF${all.map((row) => row.join(';')).join('\n')}\n`;

      await test.step('the dry run says what becomes of each, and nothing happens', async () => {
        await upload('programm.csv', table(rows));
        await expect(heading(page)).toHaveText(t('exchange.check.title'));
        await expect(fate('Anerkennung vor Ort')).toContainText(t('exchange.fate.new'));
        await expect(fate('Rückwärts')).toContainText(t('exchange.reason.endBeforeStart'));
        await expect(page.getByText(t('exchange.check.columns', { names: 'Farbe' }))).toBeVisible();
        await expect(page.getByText(/Werkraum/).first()).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        expect(await plannedIn(event)).toEqual(['Auftakt']);
        await page
          .getByRole('navigation', { name: t('exchange.check.filter') })
          .getByRole('link', { name: t('exchange.fate.refused') })
          .click();
        await expect(page.getByRole('rowheader')).toHaveText(['Rückwärts']);
      });

      await test.step('the rest is imported only after it was agreed to leave that out', async () => {
        await page.getByRole('checkbox', { name: t('exchange.check.leaveOut', { count: 1 }) }).check();
        await submit.click();
        const done = t('exchange.import.done.imported', { fresh: 2, changed: 0, gone: 0 });
        await expect(page.getByText(done)).toBeVisible();
        await expectAccessible(page);
        expect(await plannedIn(event)).toEqual(['Abschied', 'Anerkennung vor Ort', 'Auftakt']);
        const waiting = await read().select().from(agendaImports).where(eq(agendaImports.eventId, event.id));
        expect(waiting).toEqual([]);
      });

      await test.step('the same file again changes nothing, another one only what is other', async () => {
        await upload('programm.csv', table(rows.slice(0, 3)));
        await expect(page.getByText(t('exchange.check.nothing'))).toBeVisible();
        await expect(submit).toHaveCount(0);
        await page.getByRole('link', { name: t('exchange.check.other') }).click();
        const [head, first] = rows;
        await upload('programm.csv', table([head!, [...first!.slice(0, 3), 'Saal', 'Ada Öztürk']]));
        await expect(fate('Anerkennung vor Ort')).toContainText(
          t('exchange.changes', { fields: t('exchange.field.room') }),
        );
        await expect(fate('Abschied')).toContainText(t('exchange.goneFate.keep'));
        const cancels = page.getByRole('radio', { name: t('exchange.check.goneIs.cancel') });
        await cancels.check();
        await page.getByRole('button', { name: t('exchange.check.apply') }).click();
        await expect(fate('Abschied')).toContainText(t('exchange.goneFate.cancel'));
        await submit.click();
        const done = t('exchange.import.done.imported', { fresh: 0, changed: 1, gone: 1 });
        await expect(page.getByText(done)).toBeVisible();
      });

      await test.step('a file can be left, taken up again and thrown away', async () => {
        await upload('spaeter.csv', table(rows.slice(0, 2)));
        await page.goto(`${list}/import`);
        await page.getByRole('link', { name: t('imports.continueLabel', { name: 'spaeter.csv' }) }).click();
        await expect(heading(page)).toHaveText(t('exchange.check.title'));
        await page.goBack();
        const later = page.getByRole('listitem').filter({ hasText: 'spaeter.csv' });
        await later.getByText(t('imports.discard'), { exact: true }).click();
        await page.getByRole('button', { name: t('imports.discardYes') }).click();
        await expect(page.getByText(t('exchange.import.done.discarded'))).toBeVisible();
      });
    });
  });
}

test('the agenda goes out in each format, compressed, once for who has it', async ({ server, makeEvent }) => {
  const event = await makeEvent();
  for (const locale of locales) {
    for (const [file, type] of [
      ['agenda.ics', 'text/calendar'],
      ['agenda.csv', 'text/csv'],
      ['agenda.atom', 'application/atom+xml'],
      ['schedule.xml', 'application/xml'],
      ['schedule.json', 'application/json'],
    ] as const) {
      const url = `${server.url}/${event.slug}/${file}?lang=${locale}`;
      const answer = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
      const { status, headers } = answer;
      const answered = [status, headers.get('content-type'), headers.get('content-encoding')];
      expect(answered, url).toEqual([200, `${type}; charset=utf-8`, 'gzip']);
      expect(await answer.text(), url).toContain(locale === 'de' ? 'Auftakt' : 'Opening');
      const etag = headers.get('etag') ?? '';
      const known = await fetch(url, { headers: { 'If-None-Match': etag } });
      expect([known.status, await known.text()], url).toEqual([304, '']);
    }
  }
});

test('a session alone, a room and a track are calendars of their own', async ({
  page,
  server,
  makeEvent,
}) => {
  const event = await makeEvent();
  const calendar = async (query: string) =>
    (await fetch(`${server.url}/${event.slug}/agenda.ics${query}`)).text();
  expect(await calendar(`?track=${event.trackId}`)).toContain('BEGIN:VEVENT');
  expect(await calendar(`?room=${event.trackId}`)).not.toContain('BEGIN:VEVENT');
  // What a reader is offered on the page is what there is
  await page.goto(`/de/${event.slug}/agenda`);
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: words('de')('exchange.export.csv') }).click();
  expect(await readFile(await (await arriving).path(), 'utf8')).toContain('Auftakt');
});

test('every address in a calendar leads somewhere, also that of a break', async ({
  page,
  server,
  makeEvent,
}) => {
  const event = await makeEvent();
  const [now, formatId] = [new Date(), crypto.randomUUID()];
  const begin = (await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) }))?.endsAt;
  const name = { de: 'Pause', en: 'Break' };
  await write(async (tx) => {
    await tx
      .insert(formats)
      .values({ id: formatId, eventId: event.id, name, defaultMinutes: 30, isBreak: true });
    await tx.insert(sessions).values({
      ...{ eventId: event.id, slug: 'pause', title: name, formatId, status: 'published', updatedAt: now },
      ...{ startsAt: begin, endsAt: new Date((begin?.getTime() ?? 0) + 30 * 60_000) },
    });
    await storeRelease(tx, now, event, { name: '2', note: { de: '', en: '' }, createdBy: null });
  });
  const calendar = await (await fetch(`${server.url}/${event.slug}/agenda.ics?lang=de`)).text();
  const addresses = [...calendar.replaceAll('\r\n ', '').matchAll(/^URL[^:]*:(.*)\r$/gm)].map(
    ([, url]) => url,
  );
  const agenda = `${server.url}/de/${event.slug}/agenda`;
  expect(addresses).toEqual([`${agenda}/${event.sessionSlug}`, `${agenda}/pause`]);
  for (const [address, title] of [
    [addresses[0], 'Auftakt'],
    [addresses[1], words('de')('agenda.title')],
  ] as const) {
    await page.goto(address ?? '');
    await expect(heading(page)).toHaveText(title);
  }
  expect(new URL(page.url()).pathname).toBe(`/de/${event.slug}/agenda`);
});

test('the page of a session has it for calendars, for search engines, and to pass on', async ({
  page,
  server,
  makeEvent,
}) => {
  const t = words('de');
  const event = await makeEvent();
  const path = `/de/${event.slug}/agenda/${event.sessionSlug}`;
  // Browsers without a window to look at have nothing to share with
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: { url: string }) => Promise.resolve(document.body.setAttribute('data-shared', data.url)),
    });
  });
  await page.goto(path);

  const more = page.getByRole('region', { name: t('session.calendars.title') }).getByRole('link');
  await expect(more).toHaveText([/^Alles in diesem Themenstrang: ./, /^Alles in diesem Raum: Saal$/]);
  for (const link of await more.all()) {
    const calendar = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(calendar.headers()['content-type']).toContain('text/calendar');
    expect((await calendar.text()).match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Auftakt']);
  }

  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({
    ...{ '@context': 'https://schema.org', '@type': 'Event', name: 'Auftakt' },
    url: server.url + path,
  });

  const mail = await page.getByRole('link', { name: t('session.mail') }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(`Auftakt\n${server.url}${path}`);
  await page.getByRole('button', { name: t('session.share') }).click();
  await expect(page.locator('body')).toHaveAttribute('data-shared', server.url + path);
});
