'use client';

import { RadioGroup, type ChoiceOption } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import type { DelegationTexts } from '../delegation-texts';

type Props = {
  texts: DelegationTexts;
  languages: ChoiceOption[];
  locale: string;
  errorsOf: (name: string) => string[] | undefined;
  typed: (name: string) => string | undefined;
};

/** Who registers the others, and the code that they may have been given. */
export function DelegationContact({ texts, languages, locale, errorsOf, typed }: Props) {
  const field = (name: string) => ({ name, errors: errorsOf(name), defaultValue: typed(name) });
  return (
    <FormSection title={texts.contact} description={texts.contactIntro}>
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField
          label={texts.givenName}
          autoComplete="given-name"
          required
          {...field('contact.givenName')}
        />
        <TextField
          label={texts.familyName}
          autoComplete="family-name"
          required
          {...field('contact.familyName')}
        />
      </div>
      <TextField
        {...texts.organisation}
        mark={texts.optional}
        autoComplete="organization"
        {...field('contact.organisation')}
      />
      <TextField
        {...texts.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        {...field('contact.email')}
      />
      <RadioGroup
        legend={texts.locale}
        options={languages}
        name="contact.locale"
        errors={errorsOf('contact.locale')}
        defaultValue={typed('contact.locale') ?? locale}
      />
      <TextField
        {...texts.code}
        mark={texts.optional}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-60"
        {...field('code')}
      />
    </FormSection>
  );
}
