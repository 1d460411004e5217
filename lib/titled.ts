import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isLocale } from './i18n/locale';
import { translator, type Translator } from './i18n/translator';

type Props = { params: Promise<{ locale: string }> };

/** `generateMetadata` of a page whose title says the same for every event and for everyone. */
export function titled(title: (t: Translator) => string, others?: Omit<Metadata, 'title'>) {
  return async ({ params }: Props): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) notFound();
    return { title: title(translator(locale)), ...others };
  };
}
