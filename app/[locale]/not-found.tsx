import { ByLanguage } from '@/components/layout/by-language';
import { locales } from '@/lib/i18n/locale';
import { NotFoundWords } from './not-found-words';

export default function NotFound() {
  const [de, en] = locales.map((locale) => <NotFoundWords key={locale} locale={locale} />);
  // It stands in place of the frame that has a main, too
  return (
    <main id="main" tabIndex={-1}>
      <ByLanguage fallback="de" de={de} en={en} />
    </main>
  );
}
