import { headers } from 'next/headers';
import { negotiateLocale, type Locale } from '@/lib/i18n/locale';

export async function readerLocale(): Promise<Locale> {
  return negotiateLocale((await headers()).get('accept-language'));
}
