import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

export type Weight = {
  path: string;
  /** After gzip, in kB of 1000 bytes. */
  scriptKb: number;
  cssKb: number;
  htmlKb: number;
  fontsKb: number;
  otherHosts: string[];
};

const KB = 1_000;

/** What a browser loads for a page, from nothing: everything that it asks for until the network is quiet. */
export async function weigh(browser: Browser, base: string, path: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
  const page = await context.newPage();
  const bytes = { script: 0, stylesheet: 0, document: 0, font: 0 };
  const otherHosts: string[] = [];
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    if (!request.url().startsWith(base)) {
      if (!request.url().startsWith('data:')) otherHosts.push(request.url());
      return;
    }
    const type = request.resourceType();
    if (type !== 'script' && type !== 'stylesheet' && type !== 'document' && type !== 'font') return;
    reading.push(
      response.body().then((body) => {
        bytes[type] += type === 'font' ? body.byteLength : gzipSync(body).byteLength;
      }),
    );
  });
  await page.goto(`${base}${path}`, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  await context.close();
  return {
    path,
    scriptKb: bytes.script / KB,
    cssKb: bytes.stylesheet / KB,
    htmlKb: bytes.document / KB,
    fontsKb: bytes.font / KB,
    otherHosts,
  };
}
