import type { Locale } from '@/lib/i18n/locale';
import type { Completeness, TranslatedPart } from '../hand-in';

/** Words for the marks; they are the same on the server and while somebody writes. */
export type MarkWords = {
  title: string;
  languages: Record<Locale, string>;
  states: Record<Completeness['state'], string>;
  parts: Record<TranslatedPart, string>;
};

/** How far each language has come, and what is missing in it. */
export function LanguageMarks({ marks, words }: { marks: Record<Locale, Completeness>; words: MarkWords }) {
  return (
    <section aria-label={words.title}>
      <dl className="grid gap-s2 sm:grid-cols-2">
        {(['de', 'en'] as const).map((language) => {
          const { state, missing } = marks[language];
          return (
            <div key={language} className="border-t border-rule pt-s2">
              <dt className="font-strong">{words.languages[language]}</dt>
              <dd className={state === 'complete' ? 'text-positive' : 'soft'}>
                {words.states[state]}
                {missing.length > 0 && (
                  <ul className="cluster gap-x-s3 gap-y-s1">
                    {missing.map((part) => (
                      <li key={part}>{words.parts[part]}</li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
