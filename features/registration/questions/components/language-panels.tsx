import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';

type Panel = { language: Locale; label: string; content: ReactNode };

const NAME = 'preview-language';
/** Without `:has()` both panels are shown. */
const css = (['de', 'en'] as const)
  .map(
    (language) =>
      `.language-panels:has([value="${language}"]:checked) [data-panel]:not([lang="${language}"]){display:none}`,
  )
  .join('');

/** The same in both languages, one of them shown at a time. Forms that send nothing: what is in them is only tried out. */
export function LanguagePanels({
  legend,
  panels,
  shown,
}: {
  legend: string;
  panels: Panel[];
  shown: Locale;
}) {
  return (
    <div className="language-panels stack rounded-sheet border border-rule bg-sheet p-s4">
      <style dangerouslySetInnerHTML={{ __html: css }} />
      <fieldset className="cluster">
        <legend className="sr-only">{legend}</legend>
        {panels.map(({ language, label }) => (
          <div key={language} className="choice">
            <input
              type="radio"
              name={NAME}
              id={`${NAME}-${language}`}
              value={language}
              defaultChecked={language === shown}
            />
            <label htmlFor={`${NAME}-${language}`}>{label}</label>
          </div>
        ))}
      </fieldset>
      {panels.map(({ language, content }) => (
        <form key={language} method="dialog" lang={language} data-panel noValidate>
          {content}
        </form>
      ))}
    </div>
  );
}
