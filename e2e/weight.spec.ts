import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { addressOf, eventParameters, sampleSlugs, seenPages } from './pages';

const KILOBYTE = 1_000;
/** What a page may weigh on its way, by kind of part. */
const limits = { script: 150 * KILOBYTE, stylesheet: 15 * KILOBYTE, font: 60 * KILOBYTE };
/** What may come later, for who begins to fill in a form: its validation. */
const LATER = 35 * KILOBYTE;
type Kind = keyof typeof limits;
const kinds: Kind[] = ['script', 'stylesheet', 'font'];

/** What everyone reads: the pages that a guest sees, without those of one person. */
const open = seenPages().filter(
  ({ route, as }) =>
    as === 'guest' && route.startsWith('/[locale]') && !/\/(?:me|sign-\w+)(?:\/|$)/.test(route),
);

test('there are pages to weigh', () => {
  const routes = open.map(({ route }) => route);
  for (const page of ['', '/[event]', '/[event]/agenda', '/[event]/gallery/[exhibit]', '/[event]/register'])
    expect(routes).toContain(`/[locale]${page}`);
});

test('what every page runs is compiled while it comes', async ({ page, server }) => {
  const html = await (await page.request.get(`${server.url}/de/privacy`)).text();
  const addresses = [...html.matchAll(/<script src="([^"]+)" async/g)].map(
    ([, src]) => `${server.url}${src}`,
  );
  const scripts = await Promise.all(addresses.map(async (one) => (await page.request.get(one)).text()));
  const [largest] = scripts.sort((a, b) => b.length - a.length);
  expect(largest?.slice(0, 30)).toContain('//# allFunctionsCalledOnLoad\n');
});

for (const { route } of open) {
  test(`${route} is light`, async ({ page, server }) => {
    const address = addressOf(route, 'de', await eventParameters((await sampleSlugs()).upcoming));
    if (!address) throw new Error(`The sample has nothing for ${route}`);
    const weights: Record<Kind, number> = { script: 0, stylesheet: 0, font: 0 };
    const weighed: Promise<void>[] = [];
    page.on('response', (response) => {
      const kind = kinds.find((one) => one === response.request().resourceType());
      if (!kind) return;
      const weigh = async () => {
        const body = await response.body();
        // A font is compressed by itself; all else travels as gzip
        weights[kind] += kind === 'font' ? body.length : gzipSync(body).length;
      };
      weighed.push(weigh());
    });
    await page.goto(`${server.url}${address}`);
    await page.waitForLoadState('networkidle');
    await Promise.all(weighed);
    for (const kind of kinds) {
      expect.soft(weights[kind], `${kind} of ${address}`).toBeLessThanOrEqual(limits[kind]);
      expect.soft(weights[kind], `${kind} of ${address} was weighed`).toBeGreaterThan(KILOBYTE);
    }
    const field = page.getByRole('main').getByRole('textbox').first();
    if ((await field.count()) === 0) return;
    const { script } = weights;
    await field.focus();
    // Only forms of registration load their checks later
    if (/\/register(?:\/group)?$/.test(route)) {
      await expect.poll(() => weights.script, { message: 'the checks of the form' }).toBeGreaterThan(script);
    }
    // What is asked for from now on is not weighed, and must not be read while the page closes
    page.removeAllListeners('response');
    await Promise.all(weighed);
    expect(weights.script - script, `script for filling in ${address}`).toBeLessThanOrEqual(LATER);
  });
}
