import type { BrowserContext, Page } from '@playwright/test';
import { write } from '@/db/client';
import { exhibitors } from '@/db/schema/gallery';
import { authSessions, people } from '@/db/schema/people';
import { registrations } from '@/db/schema/registration';
import { searchKeys } from '@/features/registration/search-keys';
import { manageToken } from '@/features/tickets/link';
import { randomToken, sha256 } from '@/lib/crypto';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { words } from './words';

const DAY_MS = 86_400_000;
const t = words('de');

/** Somebody with an account, signed in with a browser of their own. */
async function signIn(page: Page, url: string, name: string): Promise<{ id: string; email: string }> {
  const [id, token] = [crypto.randomUUID(), randomToken()];
  const email = `${name.toLowerCase()}-${id.slice(0, 8)}@test.example`;
  await write(async (tx) => {
    await tx.insert(people).values({ id, email, name, emailVerified: new Date() });
    await tx
      .insert(authSessions)
      .values({ sessionToken: sha256(token), userId: id, expires: new Date(Date.now() + DAY_MS) });
  });
  const cookie = {
    name: 'next-auth.session-token',
    value: token,
    url,
    httpOnly: true,
    sameSite: 'Lax',
  } as const;
  await page.context().addCookies([cookie]);
  return { id, email };
}

/** A confirmed place; gives the address of its page, and of its holder. */
async function register({ id: eventId, slug, generalCategoryId }: OwnEvent) {
  const link = { id: crypto.randomUUID(), ticketCode: slug.slice(-8).toUpperCase(), linkVersion: 1 };
  link.ticketCode = link.ticketCode.replace(/[01IO]/g, '7');
  const email = `lou.${slug}@test.example`;
  const named = { givenName: 'Lou', familyName: 'Testa', organisation: 'Stadt', email };
  const now = new Date();
  await write((tx) =>
    tx.insert(registrations).values({
      ...{ ...named, ...searchKeys({ ...named, ticketCode: link.ticketCode }), ...link, eventId },
      ...{ categoryId: generalCategoryId, status: 'confirmed', addressKey: email, locale: 'de' },
      ...{ createdAt: now, updatedAt: now },
    }),
  );
  return { email, page: `/de/${slug}/me/${manageToken(link)}` };
}

const done = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ticketCookie = async (context: BrowserContext, slug: string) =>
  (await context.cookies()).find(({ name }) => name === `gallery-ticket-${slug}`);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 180_000 });

    test('a ticket holder asks, a curator shows it, the exhibitor answers: each hears of it by mail', async ({
      page: curator,
      server,
      makeEvent,
      signInWithRoles,
      newVisitor,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      const [visitor, exhibitor] = [await newVisitor(), await newVisitor()];
      await signInWithRoles(event.id, 'curator');
      const shows = await signIn(exhibitor, server.url, 'Ines');
      await write((tx) => tx.insert(exhibitors).values({ exhibitId: event.exhibitId, personId: shows.id }));
      const lou = await register(event);
      const exhibit = `/de/${event.slug}/gallery/${event.exhibitSlug}`;
      const question = 'Wie lange dauert der Anfang?';

      await test.step('without a ticket one is told how', async () => {
        await visitor.goto(exhibit);
        await visitor.getByRole('link', { name: t('talk.glance.link') }).click();
        await expect(visitor.getByText(t('talk.guest'))).toBeVisible();
        await expect(visitor.getByRole('textbox', { name: t('talk.question') })).toHaveCount(0);
        await expectAccessible(visitor);
      });

      await test.step('the ticket opens the gallery, and the question waits', async () => {
        await visitor.goto(lou.page);
        await press(visitor, t('talk.ticketOpen'));
        await expect(visitor).toHaveURL(`/de/${event.slug}/gallery`);
        expect(await ticketCookie(visitor.context(), event.slug)).toMatchObject({ httpOnly: true });
        const answer = await visitor.goto(`${exhibit}/talk`);
        expect(answer?.headers()['content-security-policy']).toContain('nonce-');
        expect(answer?.headers()['cache-control']).toContain('no-store');
        await press(visitor, t('talk.send'));
        await expect(visitor.getByRole('alert').filter({ hasText: t('talk.errorTitle') })).toBeVisible();
        await visitor.getByRole('textbox', { name: t('talk.question') }).fill(question);
        await visitor.getByRole('textbox', { name: t('talk.name') }).fill('Lou');
        await press(visitor, t('talk.send'));
        await done(visitor, t('talk.done.waiting'));
        await expect(visitor.getByText(t('talk.status.waiting'))).toBeVisible();
        await expectAccessible(visitor);
      });

      await test.step('a curator shows it', async () => {
        await curator.goto(`/de/organise/${event.slug}/exhibits`);
        await curator
          .getByRole('navigation')
          .getByRole('link', { name: `${t('organise.exhibitQuestions')} 1` })
          .click();
        await expect(curator.getByRole('heading', { level: 1 })).toHaveText(t('talk.desk.title'));
        await expectAccessible(curator);
        await curator.getByRole('checkbox', { name: t('talk.desk.select', { text: question }) }).check();
        await press(curator, t('talk.desk.showChosen'));
        await done(curator, t('talk.done.shown', { count: 1 }));
        await curator.getByRole('button', { name: t('talk.desk.hideNamed', { text: question }) }).click();
        await done(curator, t('talk.done.hidden', { count: 1 }));
        await curator.getByRole('button', { name: t('talk.desk.showNamed', { text: question }) }).click();
        await done(curator, t('talk.done.shown', { count: 1 }));
      });

      await test.step('the exhibitor follows the mail and answers', async () => {
        const mail = await mailTo(shows.email, event.title);
        expect(mail.text).toContain(question);
        const link = /http:\/\/\S+\/sign-in\S+/.exec(mail.text)?.[0] ?? '';
        await exhibitor.goto(new URL(link).searchParams.get('to') ?? '');
        await exhibitor.getByText(t('talk.desk.answerIt'), { exact: true }).click();
        await exhibitor
          .getByRole('textbox', { name: t('talk.desk.answerField', { text: question }) })
          .fill('Drei Monate.\nMit Pausen.');
        await press(exhibitor, t('talk.desk.saveAnswer'));
        await done(exhibitor, t('talk.done.answered'));
        await expectAccessible(exhibitor);
      });

      await test.step('who asked gets the answer, and everyone reads it', async () => {
        expect((await mailTo(lou.email, event.title)).text).toContain('Drei Monate.');
        const source = await (await visitor.request.get(exhibit)).text();
        expect(source).not.toContain('Lou');
        expect(source).not.toContain(question);
        await visitor.goto(exhibit);
        if (javaScriptEnabled) await expect(visitor.getByText(question)).toBeVisible();
        await visitor.getByRole('link', { name: t('talk.glance.link') }).click();
        await expect(visitor.getByRole('heading', { name: question }).first()).toBeVisible();
        await expect(visitor.getByText(/Drei Monate/).first()).toBeVisible();
        await press(visitor, t('talk.forget'));
        await done(visitor, t('talk.done.forgotten'));
        expect(await ticketCookie(visitor.context(), event.slug)).toBeUndefined();
      });
    });

    test('who is signed in says what they like, and both learn of each other by the consent of both', async ({
      page: visitor,
      server,
      makeEvent,
      newVisitor,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      const exhibitor = await newVisitor();
      const kim = await signIn(visitor, server.url, 'Kim');
      const shows = await signIn(exhibitor, server.url, 'Ines');
      await write((tx) => tx.insert(exhibitors).values({ exhibitId: event.exhibitId, personId: shows.id }));
      const talk = `/de/${event.slug}/gallery/${event.exhibitSlug}/talk`;

      await test.step('appreciation counts once, and is taken back', async () => {
        await visitor.goto(talk);
        await press(visitor, t('talk.appreciate'));
        await done(visitor, t('talk.done.appreciated'));
        await expect(visitor.getByText(t('talk.glance.count', { count: 1 }))).toBeVisible();
        await press(visitor, t('talk.unappreciate'));
        await done(visitor, t('talk.done.unappreciated'));
        await expect(visitor.getByText(t('talk.glance.count', { count: 0 }))).toBeVisible();
      });

      await test.step('a wish needs consent', async () => {
        await visitor.getByRole('textbox', { name: t('talk.organisation') }).fill('Landkreis Auental');
        await visitor.getByRole('textbox', { name: t('talk.message') }).fill('Wir wollen das auch.');
        await press(visitor, t('talk.request'));
        await expect(visitor.getByRole('alert').filter({ hasText: t('talk.errorTitle') })).toBeVisible();
        await visitor.getByRole('checkbox', { name: t('talk.consent', { email: kim.email }) }).check();
        await press(visitor, t('talk.request'));
        await done(visitor, t('talk.done.requested'));
        await expectAccessible(visitor);
      });

      await test.step('the exhibitor agrees, and sees who it is', async () => {
        const mail = await mailTo(shows.email, 'Landkreis Auental');
        expect(mail.text).not.toContain(kim.email);
        await exhibitor.goto(`/de/${event.slug}/exhibit/${event.exhibitId}/questions`);
        await expect(exhibitor.getByText('Wir wollen das auch.')).toBeVisible();
        await expect(exhibitor.getByText(kim.email)).toHaveCount(0);
        await expectAccessible(exhibitor);
        await press(exhibitor, t('talk.exhibitor.agree'));
        await done(exhibitor, t('talk.done.agreed'));
        await expect(exhibitor.getByRole('link', { name: kim.email })).toBeVisible();
      });

      await test.step('so does who asked, who then withdraws', async () => {
        expect((await mailTo(kim.email, 'Lots')).text).toContain(shows.email);
        await visitor.goto(talk);
        await expect(visitor.getByRole('link', { name: shows.email })).toBeVisible();
        await press(visitor, t('talk.withdraw'));
        await visitor
          .getByRole('dialog')
          .getByRole('button', { name: t('talk.withdraw') })
          .click();
        await done(visitor, t('talk.done.withdrawn'));
        await exhibitor.reload();
        await expect(exhibitor.getByText(kim.email)).toHaveCount(0);
      });
    });
  });
}
