'use client';

import type { ComponentProps } from 'react';
import { RadioGroup, type ChoiceOption } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import type { RegistrationTexts } from '../../registration-texts';

type Props = {
  texts: RegistrationTexts;
  languages: ChoiceOption[];
  locale: string;
  field: (name: string) => Omit<ComponentProps<typeof TextField>, 'label'>;
  group: (name: string, usual?: string) => Omit<ComponentProps<typeof RadioGroup>, 'legend' | 'options'>;
};

/** Who registers, and how they are written to. */
export function OwnFields({ texts, languages, locale, field, group }: Props) {
  return (
    <FormSection title={texts.person}>
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField label={texts.givenName} autoComplete="given-name" required {...field('givenName')} />
        <TextField label={texts.familyName} autoComplete="family-name" required {...field('familyName')} />
      </div>
      <TextField
        {...texts.organisation}
        mark={texts.optional}
        autoComplete="organization"
        {...field('organisation')}
      />
      <TextField
        {...texts.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        {...field('email')}
      />
      <RadioGroup legend={texts.locale} options={languages} {...group('locale', locale)} />
    </FormSection>
  );
}
