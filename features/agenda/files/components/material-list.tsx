import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { parseUrl } from '@/lib/parse-url';
import { kindOfFile } from '../kinds';
import type { Material } from '../queries';

/** What a session has: links lead there, files are for taking away. */
export function MaterialList({
  materials,
  locale,
  hrefOf = (fileId) => `/files/${fileId}`,
  children,
}: {
  materials: readonly Material[];
  locale: Locale;
  /** Where a file is fetched. */
  hrefOf?: (fileId: string) => string;
  /** What can be done with one. */
  children?: (material: Material, index: number) => ReactNode;
}) {
  const t = translator(locale);
  if (materials.length === 0) return null;
  return (
    <ol className="stack gap-s3">
      {materials.map((material, index) => {
        const { id, kind, title, url, fileId, sizeBytes, contentType, status, speaker } = material;
        return (
          <li key={id} className="stack gap-s1 border-t border-rule pt-s2">
            <p className="[overflow-wrap:anywhere]">
              {kind === 'link' ? (
                <a href={url} rel="noopener noreferrer nofollow">
                  {title}
                </a>
              ) : (
                <a href={hrefOf(fileId ?? '')} download>
                  {title}
                </a>
              )}{' '}
              <span className="meta">
                {kind === 'link'
                  ? hostOf(url)
                  : t('files.fileFacts', {
                      kind: kindOfFile(contentType ?? ''),
                      size: formatBytes(sizeBytes ?? 0, locale),
                    })}
              </span>{' '}
              {status === 'proposed' && <Badge tone="caution">{t('files.proposed')}</Badge>}
            </p>
            {speaker && <p className="meta">{t('files.sentBy', { name: speaker })}</p>}
            {children?.(material, index)}
          </li>
        );
      })}
    </ol>
  );
}

function hostOf(url: string): string {
  return parseUrl(url)?.host ?? url;
}
