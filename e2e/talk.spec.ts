import type { Page } from '@playwright/test';
import { write } from '@/db/client';
import { exhibitors } from '@/db/schema/gallery';
import { authSessions, people } from '@/db/schema/people';
import { randomToken, sha256 } from '@/lib/crypto';
import { askAndAnswer, done, press } from './asking';
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

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 180_000 });

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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  // With JavaScript it is the end of the way of an exhibit, in review.spec.ts
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
    await askAndAnswer({
      ...{ visitor, curator, exhibitor, event, mailTo, expectAccessible },
      exhibitorEmail: shows.email,
      exhibit: `/de/${event.slug}/gallery/${event.exhibitSlug}`,
      title: 'Lots*innen im Stadtteil',
      hasScripts: false,
    });
  });
});
