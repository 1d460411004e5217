import type { Browser, Locator } from '@playwright/test';
import type { OwnEvent } from '@/e2e/event';
import { openForm, registrationValues } from '@/e2e/registration-post';
import type { Ask } from './requests';

/** Stands in what is recorded, and is another text of the same length in every request that is sent. */
const MARK = 'mark0000000000';
let sent = 0;
let address = 0;

/** A network address of its own for each request: the limit per address is not what is measured. */
function someAddress(): string {
  address += 1;
  return `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`;
}

function numbered(body: Buffer): Buffer {
  const mark = `mark${String((sent += 1)).padStart(10, '0')}`;
  // latin1 keeps every byte as it is
  return Buffer.from(body.toString('latin1').replaceAll(MARK, mark), 'latin1');
}

/** Asks the same again and again, each time as someone else. */
function replay(path: string, headers: Record<string, string>, body: Buffer): () => Ask {
  return () => ({
    path,
    method: 'POST',
    headers: { ...headers, 'X-Forwarded-For': someAddress() },
    body: numbered(body),
  });
}

/** The request that a form sends without JavaScript. */
export async function withoutScript(
  url: string,
  field: string,
  values: Record<string, string>,
): Promise<() => Ask> {
  const form = await openForm(url, field);
  const data = new FormData();
  for (const [name, value] of [...form.hidden, ...Object.entries(values)]) data.append(name, value);
  const encoded = new Response(data);
  const headers = {
    'Content-Type': encoded.headers.get('content-type') ?? '',
    Origin: new URL(url).origin,
  };
  return replay(new URL(url).pathname, headers, Buffer.from(await encoded.arrayBuffer()));
}

const replayed = [
  'accept',
  'content-type',
  'next-action',
  'next-router-state-tree',
  'next-url',
  'origin',
  'referer',
];

/** The request that a browser's script sends for the form with `field`; recorded once from a real browser. */
export async function withScript(
  browser: Browser,
  url: string,
  field: string,
  values: Record<string, string>,
): Promise<() => Ask> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    const form = page.locator('form', { has: page.locator(`[name="${field}"]`) });
    for (const [name, value] of Object.entries(values)) await fill(form, name, value);
    const submission = page.waitForRequest(
      (request) => request.method() === 'POST' && 'next-action' in request.headers(),
    );
    await form.locator('[type=submit]').click();
    const request = await submission;
    const body = request.postDataBuffer();
    if (!body) throw new Error(`The form at ${url} sent nothing`);
    const all = request.headers();
    const headers = replayed.flatMap((name) => (all[name] ? [[name, all[name]] as const] : []));
    await request.response();
    return replay(new URL(request.url()).pathname, Object.fromEntries(headers), body);
  } finally {
    await page.close();
  }
}

async function fill(form: Locator, name: string, value: string): Promise<void> {
  const fields = form.locator(`[name="${name}"]`);
  const type = await fields.first().getAttribute('type');
  if (type === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check();
  else if (type === 'checkbox') await fields.check();
  else if (type === 'hidden')
    await fields.evaluate((field: HTMLInputElement, text) => (field.value = text), value);
  else await fields.fill(value);
}

/** What is typed into the registration form. */
export function registrationOf(event: OwnEvent): Record<string, string> {
  const { generalCategoryId: categoryId, requiredConsentId } = event;
  const values = registrationValues({ categoryId, consentIds: [requiredConsentId], locale: 'de' }, MARK);
  return { ...values, submissionId: `form-${MARK}` };
}
