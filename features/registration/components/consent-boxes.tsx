'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';

export type ConsentView = { id: string; name: string; label: string; lang?: string; required: boolean };
type BoxState = { errors?: string[]; defaultChecked: boolean };

/** What is to be agreed to: nothing is ticked beforehand. */
export function ConsentBoxes({
  title,
  description,
  optional,
  consents,
  stateOf,
}: {
  title: string;
  description: ReactNode;
  optional: string;
  consents: readonly ConsentView[];
  stateOf: (name: string) => BoxState;
}) {
  if (consents.length === 0) return null;
  return (
    <FormSection title={title} description={description}>
      {consents.map(({ name, label, lang, required }) => (
        <Checkbox
          key={name}
          label={<span lang={lang}>{label}</span>}
          mark={required ? undefined : optional}
          required={required}
          value="yes"
          name={name}
          {...stateOf(name)}
        />
      ))}
    </FormSection>
  );
}
