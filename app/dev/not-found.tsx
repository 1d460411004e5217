import Link from 'next/link';
import { translator } from '@/lib/i18n/translator';
import { readerLocale } from './reader-locale';

export default async function DevNotFound() {
  const locale = await readerLocale();
  const t = translator(locale);
  return (
    <>
      <h1>{t('shell.notFoundTitle')}</h1>
      <p>{t('shell.notFoundBody')}</p>
      <p>
        <Link href={`/${locale}`} prefetch={false}>
          {t('shell.home')}
        </Link>
      </p>
    </>
  );
}
