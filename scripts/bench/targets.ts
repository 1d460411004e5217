import type { Browser } from '@playwright/test';
import { makeEvent } from '@/e2e/event';
import { addressOf, eventParameters, sampleSlugs } from '@/e2e/pages';
import type { Answer, Ask } from './requests';
import { registrationOf, withoutScript, withScript } from './submissions';

/** How many times as much as an empty page or action. */
const limits = { publicPage: 2, submit: 3 };

export type Target = {
  name: string;
  next: () => Ask;
  expected: (answer: Answer) => boolean;
  /** Name of the empty page that it is compared with, and how many times as much it may cost. */
  beside?: string;
  limit?: number;
};

const found = ({ status, to, bytes }: Answer) => status === 200 && to === undefined && bytes > 0;
const led = ({ status, to }: Answer) => status < 400 && to !== undefined;
const get = (path: string) => () => ({ path });
const empty = { page: 'empty static page', dynamic: 'empty dynamic page' };

/** The pages of the sample's next event, the one with a full agenda and gallery. */
export async function samplePages() {
  const parameters = await eventParameters((await sampleSlugs()).upcoming);
  const page = (below: string) => {
    const address = addressOf(`/[locale]/[event]${below}`, 'de', parameters);
    if (!address) throw new Error(`The sample has nothing for ${below}`);
    return address;
  };
  return {
    event: page(''),
    agenda: page('/agenda'),
    session: page('/agenda/[session]'),
    gallery: page('/gallery'),
    exhibit: page('/gallery/[exhibit]'),
    form: page('/register'),
  };
}

/** What is asked for, to see what it costs. */
export async function targetsFor(
  browser: Browser,
  base: string,
  pages: Awaited<ReturnType<typeof samplePages>>,
): Promise<Target[]> {
  const event = await makeEvent({ places: 1_000_000 });
  const form = `${base}/de/${event.slug}/register`;
  const typed = registrationOf(event);
  const nothing = `${base}/de/bench/action`;
  const publicPage = (name: string, path: string): Target => ({
    name,
    next: get(path),
    expected: found,
    beside: empty.page,
    limit: limits.publicPage,
  });
  return [
    { name: empty.page, next: get('/de/bench/static'), expected: found },
    { name: empty.dynamic, next: get('/de/bench/dynamic'), expected: found },
    publicPage('event', pages.event),
    publicPage('agenda', pages.agenda),
    publicPage('session', pages.session),
    publicPage('gallery', pages.gallery),
    publicPage('exhibit', pages.exhibit),
    publicPage('registration form', pages.form),
    { name: '/api/me', next: get('/api/me'), expected: found, beside: empty.dynamic },
    {
      name: 'empty action',
      next: await withScript(browser, nothing, 'nothing', { nothing: '' }),
      expected: found,
    },
    {
      name: 'empty action that leads on',
      next: await withScript(browser, nothing, 'onward', { onward: '' }),
      expected: led,
      beside: 'empty action',
    },
    {
      name: 'registration submit',
      next: await withScript(browser, form, 'givenName', typed),
      expected: led,
      beside: 'empty action',
      limit: limits.submit,
    },
    {
      name: 'empty action, no JavaScript',
      next: await withoutScript(nothing, 'nothing', { nothing: '' }),
      expected: found,
    },
    {
      name: 'registration submit, no JavaScript',
      next: await withoutScript(form, 'givenName', typed),
      expected: led,
      beside: 'empty action, no JavaScript',
      limit: limits.submit,
    },
  ];
}
