import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { authSessions, people } from '@/db/schema/people';
import { randomToken, sha256 } from '@/lib/crypto';
import { askAndAnswer } from './asking';
import type { OwnEvent } from './event';
import { applyAndEnter, openCall, part } from './exhibiting';
import { expect, test } from './fixtures';
import { words } from './words';

// A whole journey of two people and, with JavaScript, of who applies and who asks, with a look at every page by axe
test.describe.configure({ timeout: 300_000 });

const title = 'Werkstatt der Sprachen';
const old = 'Lernen, wo man arbeitet.';
const better = 'Lernen, wo man arbeitet: für 40 Menschen in drei Betrieben.';
const both = (text: string) => ({ de: text, en: text });

/** An exhibit in draft, and the person who shows it, signed in. */
async function makeDraft(exhibitor: Page, event: OwnEvent, url: string) {
  const [personId, exhibitId, token] = [crypto.randomUUID(), crypto.randomUUID(), randomToken()];
  const email = `edin.${event.slug}@test.example`;
  const now = new Date();
  await write(async (tx) => {
    await tx.insert(people).values({ id: personId, email, name: 'Edin Testa', emailVerified: now });
    await tx.insert(authSessions).values({
      sessionToken: sha256(token),
      userId: personId,
      expires: new Date(now.getTime() + 86_400_000),
    });
    await tx.insert(exhibits).values({
      ...{ id: exhibitId, eventId: event.id, number: 2, slug: 'werkstatt', kind: 'good', updatedAt: now },
      ...{ title: both(title), summary: both(old), approach: both('Wir kommen in den Betrieb.') },
    });
    await tx.insert(exhibitors).values({ exhibitId, personId });
  });
  await exhibitor
    .context()
    .addCookies([{ name: 'next-auth.session-token', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  return { exhibitId, email };
}

/** Somebody answers the call, follows the mailed link, and writes until all that the call asks for is saved. */
async function answerCall(
  exhibitor: Page,
  event: OwnEvent,
  mailTo: (address: string, subject?: string) => Promise<{ text: string }>,
) {
  const t = words('de');
  const email = `ada.${event.slug}@test.example`;
  await openCall(event.id);
  await applyAndEnter(exhibitor, event, email, title, 'de', mailTo, () => Promise.resolve());
  const exhibitId = new URL(exhibitor.url()).pathname.split('/').at(-1) ?? '';
  await part(exhibitor, t('exhibit.summary'), 'de').fill(old);
  await part(exhibitor, t('gallery.section.approach'), 'de').fill('Wir kommen in den Betrieb.');
  await part(exhibitor, t('gallery.section.obstacles'), 'de').fill('Der erste Plan war zu groß.');
  await expect
    .poll(async () => {
      const row = await read().query.exhibits.findFirst({ where: eq(exhibits.id, exhibitId) });
      return [row?.status, row?.summary.de, row?.approach.de, row?.obstacles.de];
    })
    .toEqual(['draft', old, 'Wir kommen in den Betrieb.', 'Der erste Plan war zu groß.']);
  return { exhibitId, email };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const status = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true });

for (const [locale, javaScriptEnabled] of [
  ['de', true],
  ['en', false],
] as const) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    const from = javaScriptEnabled ? 'from the call to an answered question' : 'from a draft to the gallery';
    test(`curator and exhibitor bring an exhibit ${from}, in ${locale}`, async ({
      page: curator,
      server,
      makeEvent,
      signInWithRoles,
      newVisitor,
      mailTo,
      expectAccessible,
    }) => {
      const t = words(locale);
      const event = await makeEvent();
      await signInWithRoles(event.id, 'curator');
      const exhibitor = await newVisitor();
      const { exhibitId, email } = javaScriptEnabled
        ? await answerCall(exhibitor, event, mailTo)
        : await makeDraft(exhibitor, event, server.url);
      // The mails are in the language of the person, which is German
      const mailWords = words('de');
      const naming = { event: event.title, exhibit: title };
      const desk = `/${locale}/organise/${event.slug}/exhibits`;
      const own = `/${locale}/${event.slug}/exhibit/${exhibitId}`;
      const region = (page: Page) => page.getByRole('region', { name: t('exhibit.comments.title') });
      /** Opens one of the decisions. */
      const decision = async (step: 'return' | 'accept'): Promise<Locator> => {
        const details = curator.locator('details').filter({ hasText: t(`exhibit.decision.${step}.title`) });
        await details
          .getByText(t(`exhibit.decision.${step}.title`), { exact: true })
          .first()
          .click();
        return details;
      };

      await test.step('the exhibitor hands in', async () => {
        await exhibitor.goto(own);
        await expect(heading(exhibitor)).toHaveText(title);
        await exhibitor.getByRole('button', { name: t('exhibit.submit') }).click();
        await expect(status(exhibitor, t('exhibit.done.submitted'))).toBeVisible();
        await mailTo(email, mailWords('mail.exhibitHandedIn.subject', naming));
        await expectAccessible(exhibitor);
      });

      await test.step('the curator finds it in the list, and comments on a part', async () => {
        await curator.goto(`${desk}?status=submitted`);
        await curator.getByRole('link', { name: title }).click();
        await expect(heading(curator)).toHaveText(title);
        const comments = region(curator);
        await comments.getByRole('button', { name: t('exhibit.comments.add') }).click();
        await expect(curator.getByRole('alert').filter({ hasText: t('exhibit.errorTitle') })).toBeVisible();
        await comments.getByLabel(t('exhibit.comments.part')).selectOption('summary');
        await comments.getByLabel(t('exhibit.comments.text')).fill('Für wie viele Menschen?');
        await comments.getByRole('button', { name: t('exhibit.comments.add') }).click();
        await expect(status(curator, t('exhibit.done.commented'))).toBeVisible();
        await expect(comments.getByText('Für wie viele Menschen?')).toBeVisible();
        await expectAccessible(curator);
      });

      await test.step('and sends it back: the mail says why', async () => {
        const form = await decision('return');
        await form.getByRole('textbox').fill('Fast fertig!');
        await form.getByRole('button', { name: t('exhibit.decision.return.do') }).click();
        await expect(status(curator, t('exhibit.done.returned'))).toBeVisible();
        const mail = await mailTo(email, mailWords('mail.exhibitReturned.subject', naming));
        expect(mail.text).toContain('Fast fertig!');
        expect(mail.text).toContain(`${mailWords('exhibit.part.summary')}: Für wie viele Menschen?`);
        expect(mail.text).toContain(`/${event.slug}/exhibitor/`);
      });

      await test.step('the exhibitor reads it, writes anew, marks it as done and hands in again', async () => {
        await exhibitor.goto(own);
        await expect(region(exhibitor).getByText('Für wie viele Menschen?')).toBeVisible();
        await expectAccessible(exhibitor);
        const summary = exhibitor.getByRole('group', { name: t('exhibit.summary'), exact: true });
        await summary.getByRole('textbox', { name: t('exhibit.language.de') }).fill(better);
        await exhibitor.getByRole('button', { name: t('exhibit.save'), exact: true }).click();
        await expect(status(exhibitor, t('exhibit.done.saved'))).toBeVisible();
        await region(exhibitor)
          .getByRole('button', { name: t('exhibit.comments.resolve') })
          .click();
        await expect(status(exhibitor, t('exhibit.done.commentResolved'))).toBeVisible();
        await exhibitor.getByRole('button', { name: t('exhibit.submit') }).click();
        await expect(status(exhibitor, t('exhibit.done.submitted'))).toBeVisible();
      });

      await test.step('the curator reads word by word what is other', async () => {
        await curator.goto(`${desk}/${exhibitId}`);
        await curator.getByRole('link', { name: t('exhibit.version.title') }).click();
        await expect(heading(curator)).toHaveText(t('exhibit.version.title'));
        const difference = curator.getByRole('definition').filter({ hasText: 'Betrieben' });
        await expect(difference.locator('ins')).toContainText('für 40 Menschen in drei Betrieben.');
        await expectAccessible(curator);
        await curator
          .getByRole('link', { name: t('exhibit.version.number', { number: 1 }), exact: true })
          .click();
        await expect(curator.getByText(old, { exact: true }).first()).toBeVisible();
        await expectAccessible(curator);
      });

      await test.step('accepts', async () => {
        await curator.goto(`${desk}/${exhibitId}`);
        const form = await decision('accept');
        await form.getByRole('button', { name: t('exhibit.decision.accept.do') }).click();
        await expect(status(curator, t('exhibit.done.accepted'))).toBeVisible();
        await mailTo(email, mailWords('mail.exhibitDecided.subject.accepted', naming));
        await exhibitor.goto(own);
        await expect(exhibitor.getByText(t('exhibit.meaning.accepted'))).toBeVisible();
        await expect(exhibitor.getByRole('button', { name: t('exhibit.save'), exact: true })).toHaveCount(0);
        await expectAccessible(exhibitor);
      });

      await test.step('gives it a place on a station, and puts it first', async () => {
        await curator.goto(`${desk}/stations`);
        await curator.getByRole('link', { name: t('exhibits.stations.create') }).click();
        await curator
          .getByLabel(t('exhibits.stations.exhibit'), { exact: true })
          .selectOption({ label: t('gallery.numbered', { number: 2, title }) });
        await expectAccessible(curator);
        await curator.getByRole('button', { name: t('exhibit.save'), exact: true }).click();
        await expect(status(curator, t('exhibits.stations.done.saved'))).toBeVisible();
        await expectAccessible(curator);
        await curator.goto(`${desk}/order`);
        const name = t('gallery.numbered', { number: 2, title });
        const up = curator.getByRole('button', { name: t('exhibits.order.upLabel', { name }) });
        await up.focus();
        await curator.keyboard.press('Enter');
        await expect(status(curator, t('exhibits.order.moved', { number: 1 }))).toBeVisible();
        await expectAccessible(curator);
      });

      const guest = await newVisitor();
      await test.step('publishes it with others, after a summary; the mail leads to it', async () => {
        await curator.goto(`${desk}?status=accepted`);
        await curator.getByLabel(t('exhibits.bulk.act')).selectOption('publish');
        await curator.getByLabel(t('exhibits.bulk.of')).selectOption('all');
        await expectAccessible(curator);
        await curator.getByRole('button', { name: t('exhibits.bulk.next') }).click();
        await expect(
          curator.getByText(t('exhibits.bulk.will.publish', { count: 1, total: 1 })),
        ).toBeVisible();
        await expectAccessible(curator);
        await curator.getByRole('button', { name: t('exhibits.bulk.do.publish', { count: 1 }) }).click();
        await expect(status(curator, t('exhibits.done.publish', { count: 1, left: 0 }).trim())).toBeVisible();
        const mail = await mailTo(email, mailWords('mail.exhibitPublished.subject', naming));
        const [link = ''] =
          new RegExp(`http://\\S+/${event.slug}/gallery/werkstatt[\\w-]*`).exec(mail.text) ?? [];
        await guest.goto(link);
        await expect(heading(guest)).toHaveText(title);
        await expect(guest.getByText(better).first()).toBeVisible();
      });

      if (!javaScriptEnabled) return;
      await askAndAnswer({
        ...{ visitor: guest, curator, exhibitor, exhibitorEmail: email, event, mailTo, expectAccessible },
        ...{ exhibit: new URL(guest.url()).pathname, title, hasScripts: true },
      });
    });
  });
}
