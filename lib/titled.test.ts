import { expect, it } from 'vitest';
import { titled } from './titled';

const mine = titled((t) => t('ticket.mine'), { robots: { index: false } });
const page = (locale: string) => ({ params: Promise.resolve({ locale }) });

it('says the title in the language of the page', async () => {
  expect(await mine(page('de'))).toEqual({ title: 'Meine Anmeldung', robots: { index: false } });
  expect(await mine(page('en'))).toEqual({ title: 'My registration', robots: { index: false } });
});

it('finds no page in a language that there is not', async () => {
  await expect(mine(page('fr'))).rejects.toThrow('404');
});
