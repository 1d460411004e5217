'use client';

import { useRef, type ReactNode } from 'react';
import { Checkbox, RadioGroup, type ChoiceOption } from '@/components/form/choice';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import type { Words } from './live-validation';
import { useRegistrationForm, type RegisterAction } from './use-registration-form';

type Text = { label: string; help?: string };
export type RegistrationTexts = {
  errorTitle: string;
  /** With {field} and {message} where they stand. */
  errorAt: string;
  offline: string;
  optional: string;
  person: string;
  givenName: string;
  familyName: string;
  organisation: Text;
  email: Text;
  category: Text;
  locale: string;
  needs: { title: string; description: string };
  accessNeeds: Text;
  diet: Text;
  consents: string;
  submit: string;
  submitting: string;
  submitNote: string;
  words: Words;
};
type Props = {
  action: RegisterAction;
  texts: RegistrationTexts;
  categories: ChoiceOption[];
  languages: ChoiceOption[];
  locale: string;
  consents: { id: string; name: string; label: string; lang?: string; required: boolean }[];
  /** Below the heading of the consents: where to read more. */
  children: ReactNode;
};

export function RegistrationForm({
  action,
  texts,
  categories,
  languages,
  locale,
  consents,
  children,
}: Props) {
  const element = useRef<HTMLFormElement>(null);
  const form = useRegistrationForm(action, texts);
  const { register, errorsOf, typed, Validation } = form;
  const field = (name: string) => ({
    name,
    ...register?.(name),
    errors: errorsOf(name),
    defaultValue: typed(name),
  });
  const group = (name: string) => ({ name, inputProps: register?.(name), errors: errorsOf(name) });
  const open = categories.filter(({ disabled }) => !disabled);
  const only = open.length === 1 ? open[0]?.value : undefined;
  return (
    <form
      ref={element}
      action={form.post}
      onSubmit={form.send}
      onFocus={form.wake}
      noValidate
      className="stack"
    >
      <ErrorSummary title={texts.errorTitle} errors={form.summary} />
      {Validation && (
        <Validation
          form={element}
          choice={{ categoryIds: categories.map(({ value }) => value), consents }}
          words={texts.words}
          answered={form.answered}
          onReady={form.onReady}
          onErrors={form.onErrors}
        />
      )}
      <input type="hidden" name="submissionId" />
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
        <RadioGroup
          legend={texts.category.label}
          help={texts.category.help}
          required
          options={categories}
          defaultValue={typed('categoryId') ?? only}
          {...group('categoryId')}
        />
        <RadioGroup
          legend={texts.locale}
          options={languages}
          defaultValue={typed('locale') ?? locale}
          {...group('locale')}
        />
      </FormSection>
      <FormSection {...texts.needs}>
        <TextArea {...texts.accessNeeds} mark={texts.optional} rows={2} {...field('accessNeeds')} />
        <TextArea {...texts.diet} mark={texts.optional} rows={2} {...field('diet')} />
      </FormSection>
      {consents.length > 0 && (
        <FormSection title={texts.consents} description={children}>
          {consents.map(({ name, label, lang, required }) => (
            <Checkbox
              key={name}
              label={<span lang={lang}>{label}</span>}
              mark={required ? undefined : texts.optional}
              required={required}
              value="yes"
              name={name}
              {...register?.(name)}
              errors={errorsOf(name)}
              defaultChecked={typed(name) !== undefined}
            />
          ))}
        </FormSection>
      )}
      <FormActions note={texts.submitNote}>
        <Button type="submit" aria-disabled={form.isSending || undefined}>
          <span aria-live="polite">{form.isSending ? texts.submitting : texts.submit}</span>
        </Button>
      </FormActions>
    </form>
  );
}
