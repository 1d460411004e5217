'use client';

import { useState, type ReactNode } from 'react';
import { Checkbox } from '@/components/form/choice';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import type { Locale, Localized } from '@/lib/i18n/locale';

export type EditedOption = {
  id: string;
  label: Localized;
  places: number | null;
  retired: boolean;
  /** What becomes of it when it is offered no longer. */
  goneHelp: string;
};
export type OptionTexts = {
  legend: string;
  /** With {number} where it stands. */
  option: string;
  places: string;
  placesHelp: string;
  gone: string;
  add: string;
  up: string;
  down: string;
  languages: { lang: Locale; label: string }[];
};

/** Empty rows for new options, which work without a script. */
const SPARE = 3;

/** The options of a question. They are sent in the order in which they stand here, whatever their numbers. */
export function QuestionOptions({ options, texts }: { options: EditedOption[]; texts: OptionTexts }) {
  const [rows, setRows] = useState(() => Array.from({ length: options.length + SPARE }, (_, row) => row));

  function swap(at: number, by: -1 | 1) {
    setRows((before) => {
      const after = [...before];
      const [one, other] = [after[at], after[at + by]];
      if (one === undefined || other === undefined) return before;
      after[at] = other;
      after[at + by] = one;
      return after;
    });
  }

  return (
    <fieldset className="stack" data-part="options">
      <legend className="font-strong">{texts.legend}</legend>
      <p className="field-help">{texts.placesHelp}</p>
      <ol className="stack">
        {rows.map((row, at) => (
          <li key={row} className="grid gap-s2 border-t border-rule pt-s3">
            <OptionRow
              name={`option.${row}`}
              label={texts.option.replace('{number}', String(at + 1))}
              option={options[row]}
              texts={texts}
            >
              <div className="actions self-end noscript:hidden">
                <Button
                  variant="quiet"
                  small
                  aria-disabled={at === 0 || undefined}
                  onClick={() => swap(at, -1)}
                >
                  {texts.up}{' '}
                  <span className="sr-only">{texts.option.replace('{number}', String(at + 1))}</span>
                </Button>
                <Button
                  variant="quiet"
                  small
                  aria-disabled={at === rows.length - 1 || undefined}
                  onClick={() => swap(at, 1)}
                >
                  {texts.down}{' '}
                  <span className="sr-only">{texts.option.replace('{number}', String(at + 1))}</span>
                </Button>
              </div>
            </OptionRow>
          </li>
        ))}
      </ol>
      <div className="noscript:hidden">
        <Button variant="quiet" small onClick={() => setRows((before) => [...before, before.length])}>
          {texts.add}
        </Button>
      </div>
    </fieldset>
  );
}

function OptionRow({
  name,
  label,
  option,
  texts,
  children,
}: {
  name: string;
  label: string;
  option: EditedOption | undefined;
  texts: OptionTexts;
  /** Stands beside the places. */
  children: ReactNode;
}) {
  return (
    <>
      <input type="hidden" name={`${name}.id`} value={option?.id ?? ''} />
      <LocalizedField
        label={label}
        name={`${name}.label`}
        languages={texts.languages}
        defaultValue={option?.label}
      />
      <div className="flex flex-wrap justify-between gap-s3">
        <TextField
          label={texts.places}
          name={`${name}.places`}
          inputMode="numeric"
          className="max-w-40"
          defaultValue={option?.places ?? ''}
        />
        {children}
      </div>
      {option && (
        <Checkbox
          label={texts.gone}
          help={option.goneHelp}
          name={`${name}.gone`}
          value="yes"
          defaultChecked={option.retired}
        />
      )}
    </>
  );
}
