import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locale';
import type { Messages, Translator } from '@/lib/i18n/translator';

const folder = join(import.meta.dirname, '../messages');

/** The product's own words, to find things by what people read. The test runner cannot load lib/i18n/translator's JSON. */
export function words(locale: Locale): Translator {
  const messages: Messages = JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'));
  return createTranslator<Messages>({ locale, messages, timeZone: 'Europe/Berlin' });
}
