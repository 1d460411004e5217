import { Band } from '@/components/layout/band';
import { Icon } from '@/components/ui/icon';
import type { SnapshotMaterial } from '@/db/agenda-snapshot';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { parseUrl } from '@/lib/parse-url';

/** Slides, papers and links. A file is saved; a link leads to another site and says to which. */
export function SessionMaterials({
  materials,
  locale,
}: {
  materials: readonly SnapshotMaterial[];
  locale: Locale;
}) {
  const t = translator(locale);
  const shown = materials.flatMap(({ id, kind, title, url, fileId }) => {
    if (kind === 'file')
      return fileId ? [{ id, title, href: `/files/${fileId}`, note: t('session.file') }] : [];
    const host = parseUrl(url)?.host;
    return host === undefined ? [] : [{ id, title, href: url, note: host }];
  });
  if (shown.length === 0) return null;
  return (
    <Band title={t('session.materials')}>
      <ul className="stack gap-s2">
        {shown.map(({ id, title, href, note }) => (
          <li key={id}>
            <a href={href} rel="noopener">
              {title}
            </a>{' '}
            <span className="meta">
              {note} {!href.startsWith('/') && <Icon name="external" />}
            </span>
          </li>
        ))}
      </ul>
    </Band>
  );
}
