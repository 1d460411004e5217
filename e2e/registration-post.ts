/** The registration form as a browser without JavaScript sends it: its hidden fields belong to the server action. */
export type FormWithoutScript = { url: string; hidden: [name: string, value: string][] };

const entities: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#x27;': "'",
};

function decoded(text: string): string {
  return text.replaceAll(/&(?:quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
}

/** Reads the hidden fields of the form on `url` that has a field called `field`. */
export async function openForm(url: string, field: string): Promise<FormWithoutScript> {
  const page = await (await fetch(url)).text();
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`name="${field}"`));
  if (!form) throw new Error(`No form with the field ${field} at ${url}`);
  const hidden = (form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((tag): [string, string] => [
    attribute(tag, 'name') ?? '',
    attribute(tag, 'value') ?? '',
  ]);
  return { url, hidden: hidden.filter(([name]) => name.startsWith('$ACTION')) };
}

/** Sends the form; the answer is a redirect when it was accepted, and the page with its errors when not. */
export function sendForm(
  { url, hidden }: FormWithoutScript,
  values: Record<string, string>,
  init: RequestInit = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of [...hidden, ...Object.entries(values)]) body.append(name, value);
  const headers = { Origin: new URL(url).origin, ...init.headers };
  return fetch(url, { method: 'POST', redirect: 'manual', ...init, headers, body });
}

/** What a person types, for one more registration each time. */
export function registrationValues(
  choice: { categoryId: string; consentIds: string[]; locale: 'de' | 'en' },
  mark: string,
): Record<string, string> {
  return {
    givenName: 'Mina',
    familyName: `Test-${mark}`,
    organisation: 'Haus der Vielfalt',
    email: `mina.${mark}@test.example`,
    categoryId: choice.categoryId,
    locale: choice.locale,
    accessNeeds: '',
    diet: '',
    ...Object.fromEntries(choice.consentIds.map((id) => [`consent-${id}`, 'on'])),
  };
}
