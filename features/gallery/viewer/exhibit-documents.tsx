import { Band } from '@/components/layout/band';
import { formatBytes } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { fileHref } from '../components/poster-picture';
import { documentType } from './document-type';
import type { ExhibitDocument } from './exhibit-media';

/** What there is to take away, with what it is and how large, before somebody downloads it. */
export function ExhibitDocuments({
  documents,
  locale,
}: {
  documents: readonly ExhibitDocument[];
  locale: Locale;
}) {
  if (documents.length === 0) return null;
  const t = translator(locale);
  return (
    <Band title={t('gallery.documents', { count: documents.length })} id="documents">
      <ul className="stack gap-s2">
        {documents.map((document) => {
          const title = pickLocalized(document.title, locale);
          const type = documentType(document);
          const size = formatBytes(document.sizeBytes, locale);
          return (
            <li key={document.id}>
              <a href={fileHref(document.fileId)} download>
                <span lang={title.lang}>{title.text || document.name}</span>{' '}
                <span className="meta">
                  {type ? t('gallery.typeAndSize', { type, size }) : t('gallery.sizeOnly', { size })}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Band>
  );
}
