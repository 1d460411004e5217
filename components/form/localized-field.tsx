'use client';

import type { ReactNode } from 'react';
import { submittedText, useSubmitted } from './submitted';
import { controlProps, FieldMessages } from './field';

type Lang = 'de' | 'en';

/** The same text in two languages: inputs `name.de` and `name.en`, each marked with its language. */
export function LocalizedField({
  label,
  name,
  languages,
  defaultValue,
  multiline,
  rows = 4,
  help,
  mark,
  errors,
  required,
}: {
  label: ReactNode;
  name: string;
  languages: { lang: Lang; label: string }[];
  defaultValue?: Partial<Record<Lang, string | null>> | null;
  multiline?: boolean;
  rows?: number;
  help?: ReactNode;
  mark?: ReactNode;
  errors?: string[] | Partial<Record<Lang, string[]>>;
  /** In all languages, or in these. */
  required?: boolean | readonly Lang[];
}) {
  const submitted = { de: useSubmitted(`${name}.de`), en: useSubmitted(`${name}.en`) };
  const whole = useSubmitted(name).errors;
  const shared = Array.isArray(errors) ? errors : whole;
  const byLanguage = Array.isArray(errors) ? undefined : errors;
  return (
    <fieldset className="field" id={name} tabIndex={-1}>
      <legend>
        {label}
        {mark && <span className="field-mark"> {mark}</span>}
      </legend>
      <FieldMessages id={name} help={help} errors={shared} />
      <div className="localized">
        {languages.map(({ lang, label: language }) => {
          const inputName = `${name}.${lang}`;
          const own = byLanguage?.[lang] ?? submitted[lang].errors;
          const control = controlProps({ name: inputName, errors: own });
          const about = [
            control['aria-describedby'],
            help != null && `${name}-help`,
            shared?.length && `${name}-error`,
          ];
          const props = {
            defaultValue: submittedText(submitted[lang].value) ?? defaultValue?.[lang] ?? undefined,
            required: typeof required === 'object' ? required.includes(lang) : required,
            ...control,
            'aria-describedby': about.filter(Boolean).join(' ') || undefined,
            'aria-invalid': control['aria-invalid'] ?? (shared?.length ? true : undefined),
            lang,
            className: 'control',
          } as const;
          return (
            <div key={lang} className="field">
              <label htmlFor={inputName} className="meta">
                {language}
              </label>
              <FieldMessages id={inputName} errors={own} />
              {multiline ? <textarea rows={rows} {...props} /> : <input type="text" {...props} />}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
