import type { BrowserContext, Page } from '@playwright/test';
import { write } from '@/db/client';
import { registrations } from '@/db/schema/registration';
import { searchKeys } from '@/features/registration/search-keys';
import { manageToken } from '@/features/tickets/link';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { words } from './words';

const t = words('de');

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

/** The answer of a page to what was pressed on it. */
export const done = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ticketCookie = async (context: BrowserContext, slug: string) =>
  (await context.cookies()).find(({ name }) => name === `gallery-ticket-${slug}`);

/** A ticket holder asks, a curator shows it, who shows the exhibit answers, and each hears of it by mail. */
export async function askAndAnswer({
  visitor,
  curator,
  exhibitor,
  exhibitorEmail,
  event,
  exhibit,
  title,
  hasScripts,
  mailTo,
  expectAccessible,
}: {
  visitor: Page;
  /** Signed in. */
  curator: Page;
  /** Signed in. */
  exhibitor: Page;
  exhibitorEmail: string;
  event: OwnEvent;
  /** Address of its page. */
  exhibit: string;
  title: string;
  hasScripts: boolean;
  mailTo: (address: string, subject: string) => Promise<{ text: string }>;
  expectAccessible: (page: Page) => Promise<void>;
}): Promise<void> {
  const lou = await register(event);
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
    const mail = await mailTo(
      exhibitorEmail,
      t('mail.exhibitQuestion.subject', { exhibit: title, event: event.title }),
    );
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
    expect(
      (await mailTo(lou.email, t('mail.exhibitAnswer.subject', { exhibit: title, event: event.title }))).text,
    ).toContain('Drei Monate.');
    const source = await (await visitor.request.get(exhibit)).text();
    expect(source).not.toContain('Lou');
    expect(source).not.toContain(question);
    await visitor.goto(exhibit);
    if (hasScripts) await expect(visitor.getByText(question)).toBeVisible();
    await visitor.getByRole('link', { name: t('talk.glance.link') }).click();
    await expect(visitor.getByRole('heading', { name: question }).first()).toBeVisible();
    await expect(visitor.getByText(/Drei Monate/).first()).toBeVisible();
    await press(visitor, t('talk.forget'));
    await done(visitor, t('talk.done.forgotten'));
    expect(await ticketCookie(visitor.context(), event.slug)).toBeUndefined();
  });
}
