import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';
import { z } from 'zod';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { authSessions, people, roleGrants } from '@/db/schema/people';
import type { EventRole } from '@/features/people/actor';
import { demoAddress, type DemoPerson } from '@/features/people/schema';
import { randomToken, sha256 } from '@/lib/crypto';
import { makeEvent, type OwnEvent, type OwnEventOptions } from './event';
import { withServer, type Server } from './server';

const DAY_MS = 86_400_000;
const MAIL_PATIENCE_MS = 60_000;

const mail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  calendar: z.string().optional(),
  cancellation: z.string().optional(),
});
export type Mail = z.infer<typeof mail>;

type ForTest = {
  /** An event of one's own, published and open for registration. */
  makeEvent: (options?: OwnEventOptions) => Promise<OwnEvent>;
  /** Signs the browser in as one of the sample's people. */
  signInAs: (person: DemoPerson) => Promise<void>;
  /** Signs the browser in as someone new, with roles for an event. */
  signInWithRoles: (eventId: string, ...roles: EventRole[]) => Promise<{ personId: string; email: string }>;
  /** A page in a browser of somebody else's, watched like one's own. */
  newVisitor: () => Promise<Page>;
  /** Waits for a mail to an address, newest first, whose subject has `subject` in it. */
  mailTo: (address: string, subject?: string | RegExp) => Promise<Mail>;
  /** Fails on any violation of WCAG 2.2 AA that axe can see on the page as it is now. */
  expectAccessible: (page: Page) => Promise<void>;
};
type ForWorker = { server: Server };

const parts = new Set(['stylesheet', 'image', 'font', 'script', 'media']);

/** Gathers what no page may do: ask another host, fail in a script, break its own policy, miss a part of itself. */
function watch(context: BrowserContext, url: string): string[] {
  const faults: string[] = [];
  context.on('request', (request) => {
    const isOurs = request.url().startsWith(`${url}/`) || /^(?:data|blob|about):/.test(request.url());
    if (!isOurs) faults.push(`asked elsewhere: ${request.url()}`);
  });
  context.on('response', (response) => {
    const isPart = parts.has(response.request().resourceType());
    if (response.status() >= (isPart ? 400 : 500)) faults.push(`${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => {
    // What a page answers with is asserted where it is asked for; the parts of a page are watched above
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    faults.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`${error.page()?.url() ?? ''}: ${String(error.error())}`));
  return faults;
}

async function addSession(context: BrowserContext, url: string, personId: string): Promise<void> {
  const token = randomToken();
  const expires = new Date(Date.now() + DAY_MS);
  await write(async (tx) => {
    await tx.insert(authSessions).values({ sessionToken: sha256(token), userId: personId, expires });
  });
  await context.addCookies([
    { name: 'next-auth.session-token', value: token, url, httpOnly: true, sameSite: 'Lax' },
  ]);
}

/** The page as it was sent, where axe's own script can run: in a browser without JavaScript it cannot. */
async function copyForAxe(page: Page, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  const copy = await context.newPage();
  const body = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await copy.goto(page.url());
  return copy;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on a page without frames. It is put into each document once: it is as large as all else that a test sends. */
async function violationsOf(page: Page): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    // Put there above
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const found = await inPage.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values } });
    return found.violations;
  }, tags);
}

/** Every mail in the local mailbox, newest first. */
export function mailbox(dataDir: string): Mail[] {
  const folder = join(dataDir, 'mailbox');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files
    .sort()
    .reverse()
    .map((name) => mail.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

export const test = base.extend<ForTest, ForWorker>({
  server: [
    async ({}, use, { workerIndex }) => withServer(`server-e2e-${workerIndex}`, use),
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  context: async ({ context, server }, use) => {
    const faults = watch(context, server.url);
    await use(context);
    expect(faults, 'what the browser complained about').toEqual([]);
  },
  makeEvent: async ({ server }, use) => {
    await use((options) => (void server, makeEvent(options)));
  },
  newVisitor: async ({ browser, server }, use) => {
    const others: { context: BrowserContext; faults: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      others.push({ context, faults: watch(context, server.url) });
      return context.newPage();
    });
    for (const { context, faults } of others) {
      await context.close();
      expect(faults, 'what another browser complained about').toEqual([]);
    }
  },
  signInAs: async ({ context, server }, use) => {
    await use(async (person) => {
      const found = await read().query.people.findFirst({ where: eq(people.email, demoAddress(person)) });
      if (!found) throw new Error(`The sample has no ${person}`);
      await addSession(context, server.url, found.id);
    });
  },
  signInWithRoles: async ({ context, server }, use) => {
    await use(async (eventId, ...roles) => {
      const [personId, now] = [crypto.randomUUID(), new Date()];
      const email = `person-${personId.slice(0, 8)}@test.example`;
      await write(async (tx) => {
        await tx.insert(people).values({ id: personId, email, name: 'Kim Testa', emailVerified: now });
        for (const role of roles)
          await tx.insert(roleGrants).values({ eventId, personId, role, grantedAt: now });
      });
      await addSession(context, server.url, personId);
      return { personId, email };
    });
  },
  mailTo: async ({ server }, use) => {
    await use(async (address, subject = '') => {
      const matches = (one: Mail) =>
        one.to.includes(address) &&
        (typeof subject === 'string' ? one.subject.includes(subject) : subject.test(one.subject));
      let found: Mail | undefined;
      await expect(() => {
        found = mailbox(server.dataDir).find(matches);
        expect(found, `a mail to ${address}`).toBeDefined();
      }).toPass({ timeout: MAIL_PATIENCE_MS });
      if (!found) throw new Error(`No mail to ${address}`);
      return found;
    });
  },
  expectAccessible: async ({ browser, javaScriptEnabled }, use) => {
    await use(async (page) => {
      // A page that is made per request may say what it is called a moment after the rest
      await expect(page).toHaveTitle(/\S/);
      const shown = javaScriptEnabled ? page : await copyForAxe(page, browser);
      const violations = await violationsOf(shown);
      if (shown !== page) await shown.context().close();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}\n${failureSummary ?? ''}`,
        ),
      );
      expect(found, `accessibility of ${page.url()}`).toEqual([]);
    });
  },
});

/** The page may be higher than the window, never wider. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth, `width of ${page.url()}`).toBeLessThanOrEqual(clientWidth);
}

export { expect };
