import type { Page } from '@playwright/test';
import { write } from '@/db/client';
import { calls } from '@/db/schema/gallery-making';
import type { Locale } from '@/lib/i18n/locale';
import { expect } from './fixtures';
import { words } from './words';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const both = (text: string) => ({ de: text, en: text });

/** One language of a text of an exhibit, by the words above it. */
export function part(page: Page, legend: string, locale: Locale, language: Locale = locale) {
  const t = words(locale);
  return page
    .getByRole('group', { name: legend, exact: false })
    .getByRole('textbox', { name: t(`exhibit.language.${language}`) });
}

/** A call that everyone can answer, and that asks for what did not work. */
export async function openCall(eventId: string): Promise<void> {
  await write(async (tx) => {
    await tx.insert(calls).values({
      ...{
        eventId,
        access: 'open',
        title: both('Zeigen Sie es'),
        text: both('Worum es geht'),
        asked: both('Kurz'),
      },
      required: ['obstacles'],
    });
  });
}

/** Fills in the form of the call and follows the mailed link, up to the exhibit. */
export async function applyAndEnter(
  page: Page,
  event: { slug: string; title: string },
  email: string,
  title: string,
  locale: Locale,
  mailTo: (address: string, subject?: string) => Promise<{ text: string }>,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const t = words(locale);
  await page.goto(`/${locale}/${event.slug}/call`);
  await expect(heading(page)).toHaveText('Zeigen Sie es');
  await look(page);
  await page.getByRole('button', { name: t('call.apply.send') }).click();
  await expect(page.getByRole('alert').filter({ hasText: t('exhibit.errorTitle') })).toBeVisible();
  await page.getByRole('textbox', { name: t('call.apply.name') }).fill('Ada Öz');
  await page.getByRole('textbox', { name: t('call.apply.email') }).fill(email);
  await page.getByRole('textbox', { name: t('call.apply.title') }).fill(title);
  await page.getByRole('button', { name: t('call.apply.send') }).click();
  await expect(heading(page)).toHaveText(t('call.sent.title'));
  await look(page);
  const mail = await mailTo(email, t('mail.exhibitApplied.subject', { event: event.title }));
  const [link = ''] = /http:\/\/\S+\/exhibitor\/\S+/.exec(mail.text) ?? [];
  await page.goto(link);
  await expect(heading(page)).toHaveText(title);
  await look(page);
  await page.getByRole('button', { name: t('entrance.open') }).click();
  await expect(page).toHaveURL(new RegExp(`/${event.slug}/exhibit/[^/]+$`));
  await expect(heading(page)).toHaveText(title);
  await look(page);
}
