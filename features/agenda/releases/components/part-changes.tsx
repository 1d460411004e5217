import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PartChange } from '../difference';

type Named = { name: string | { de: string; en: string } } | null;

function nameOf(part: Named, locale: Locale): string {
  if (!part) return '';
  return typeof part.name === 'string' ? part.name : pickLocalized(part.name, locale).text;
}

/** Rooms, tracks, formats and people that are new, gone, or called something else. */
export function PartChanges({ parts, locale }: { parts: readonly PartChange[]; locale: Locale }) {
  const t = translator(locale);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{t('releases.parts', { count: parts.length })}</summary>
      <ul className="list-disc ps-s4 pt-s2">
        {parts.map(({ list, id, before, after }) => {
          const [was, is] = [nameOf(before, locale), nameOf(after, locale)];
          const kind = !before ? 'new' : !after ? 'gone' : was === is ? 'changed' : 'renamed';
          return <li key={`${list} ${id}`}>{t(`releases.part.${list}.${kind}`, { was, is })}</li>;
        })}
      </ul>
    </details>
  );
}
