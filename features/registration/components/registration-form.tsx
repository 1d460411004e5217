'use client';

import { useRef, type ReactNode } from 'react';
import type { ChoiceOption } from '@/components/form/choice';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { TextArea } from '@/components/form/text-area';
import { Button } from '@/components/ui/button';
import type { CategoryView, CategoryWords } from '../category-view';
import type { QuestionForm } from '../questions/question-view';
import type { QuestionRule } from '../questions/questions';
import type { RegistrationTexts, Text } from '../registration-texts';
import { CategoryChoice } from './category-choice';
import { ConsentBoxes, type ConsentView } from './consent-boxes';
import { CodeField, type FormCode } from '../codes/components/code-field';
import { OwnFields } from '../own/components/own-fields';
import { QuestionFields } from '../questions/components/question-fields';
import { onlyCategory } from './use-categories';
import { useRegistrationForm } from './use-registration-form';
import type { RegisterAction } from './use-sending';

type Props = {
  action: RegisterAction;
  event: string;
  locale: string;
  texts: RegistrationTexts;
  categories: CategoryView[];
  categoryWords: CategoryWords;
  questions: QuestionForm;
  /** What the browser needs to check the answers itself. */
  rules: readonly QuestionRule[];
  languages: ChoiceOption[];
  consents: ConsentView[];
  /** An invitation code, with what it does; without that it serves nothing, and can be typed anew. */
  code?: FormCode;
  codeText: Text;
  /** Stands here until something has been sent. */
  instead?: ReactNode;
  /** Below the heading of the consents: where to read more. */
  children: ReactNode;
};

export function RegistrationForm({ texts, event, locale, categories, questions, ...props }: Props) {
  const { consents } = props;
  const element = useRef<HTMLFormElement>(null);
  const draftKey = `registration:${event}`;
  const form = useRegistrationForm(props.action, texts, draftKey);
  const { register, errorsOf, values, Validation, draft } = form;
  const code = props.code ?? (form.answered.code && { value: '' });
  const typed = (name: string) => [values[name]].flat()[0];
  const field = (name: string) => ({
    name,
    ...register?.(name),
    errors: errorsOf(name),
    defaultValue: typed(name),
  });
  const group = (name: string, usual?: string) => ({
    name,
    inputProps: register?.(name),
    errors: errorsOf(name),
    defaultValue: typed(name) ?? usual,
  });
  if (props.instead && form.state.status === 'idle') return props.instead;
  return (
    <form
      ref={element}
      action={form.post}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        form.send(submitted.currentTarget);
      }}
      onFocus={form.wake}
      noValidate
      className="stack"
    >
      <ErrorSummary title={texts.errorTitle} errors={form.summary} />
      {Validation && (
        <Validation
          form={element}
          choice={{ categoryIds: categories.map(({ value }) => value), consents, questions: props.rules }}
          words={texts.words}
          answered={form.answered}
          onReady={form.onReady}
          onErrors={form.onErrors}
        />
      )}
      {draft.Component && (
        <draft.Component form={element} draftKey={draftKey} draft={draft.draft} texts={texts.draft} />
      )}
      <input type="hidden" name="submissionId" />
      {code && (
        <CodeField
          code={code}
          text={props.codeText}
          mark={texts.optional}
          errors={form.answered.code}
          typed={typed('code')}
        />
      )}
      <OwnFields texts={texts} languages={props.languages} locale={locale} field={field} group={group} />
      <FormSection title={texts.participation}>
        <CategoryChoice
          legend={texts.category.label}
          help={code?.given ? undefined : texts.category.help}
          required
          categories={categories}
          words={props.categoryWords}
          locale={locale}
          event={event}
          exact={code?.given !== undefined}
          {...group('categoryId', onlyCategory(categories))}
        />
        <QuestionFields
          form={questions}
          stateOf={(name) => ({
            errors: errorsOf(name),
            typed: values[name],
            inputProps: register?.(name),
          })}
        />
      </FormSection>
      <FormSection {...texts.needs}>
        <TextArea {...texts.accessNeeds} mark={texts.optional} rows={2} {...field('accessNeeds')} />
        <TextArea {...texts.diet} mark={texts.optional} rows={2} {...field('diet')} />
      </FormSection>
      <ConsentBoxes
        title={texts.consents}
        description={props.children}
        optional={texts.optional}
        consents={consents}
        stateOf={(name) => ({
          ...register?.(name),
          errors: errorsOf(name),
          defaultChecked: typed(name) !== undefined,
        })}
      />
      <FormActions note={texts.submitNote}>
        <Button type="submit" aria-disabled={form.isSending || undefined}>
          <span aria-live="polite">{form.isSending ? texts.submitting : texts.submit}</span>
        </Button>
      </FormActions>
    </form>
  );
}
