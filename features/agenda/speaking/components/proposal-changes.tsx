import { DefinitionList } from '@/components/ui/definition-list';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { TextChange } from '../../releases/components/text-change';
import type { ProposalField } from '../proposal';

type Change = { field: ProposalField; was: string; is: string };

const words = {
  'title.de': ['title', 'de'],
  'title.en': ['title', 'en'],
  'subtitle.de': ['subtitle', 'de'],
  'subtitle.en': ['subtitle', 'en'],
  'abstract.de': ['abstract', 'de'],
  'abstract.en': ['abstract', 'en'],
  'role.de': ['role', 'de'],
  'role.en': ['role', 'en'],
  organisation: ['organisation', undefined],
  'biography.de': ['biography', 'de'],
  'biography.en': ['biography', 'en'],
} as const satisfies Record<ProposalField, readonly [string, Locale | undefined]>;

/** What is proposed beside what is there, word by word. */
export function ProposalChanges({ changes, locale }: { changes: readonly Change[]; locale: Locale }) {
  const t = translator(locale);
  if (changes.length === 0) return <p>{t('speaking.nothingOther')}</p>;
  return (
    <DefinitionList
      items={changes.map(({ field, was, is }) => {
        const [name, lang] = words[field];
        const label = t(`speaking.field.${name}`);
        return {
          term: lang
            ? t('speaking.fieldIn', { field: label, language: t(`agenda.language.${lang}`) })
            : label,
          value: <TextChange was={was} is={is} lang={lang} locale={locale} />,
        };
      })}
    />
  );
}
