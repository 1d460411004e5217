'use client';

import { useRef, type ReactNode } from 'react';
import type { ChoiceOption } from '@/components/form/choice';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { Button } from '@/components/ui/button';
import type { CategoryView, CategoryWords } from '../category-view';
import { COUNT, STEP } from '../own/delegation-steps';
import type { DelegationTexts } from '../delegation-texts';
import type { QuestionForm } from '../questions/question-view';
import { ConsentBoxes, type ConsentView } from './consent-boxes';
import { DelegationContact } from './delegation-contact';
import { DelegationPerson } from './delegation-person';
import { useDelegationForm } from './use-delegation-form';
import type { RegisterAction } from './use-sending';

type Props = {
  action: RegisterAction;
  event: string;
  locale: string;
  texts: DelegationTexts;
  most: number;
  categories: CategoryView[];
  categoryWords: CategoryWords;
  questions: QuestionForm;
  languages: ChoiceOption[];
  consents: ConsentView[];
  /** Stands here until something has been sent. */
  instead?: ReactNode;
  /** Below the heading of the consents: what it means to give them for others, and where to read more. */
  children: ReactNode;
};

/** Several people, whom one contact registers together. Each button works without script: it asks for the form again. */
export function DelegationForm({ texts, event, locale, most, questions, ...props }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const draftKey = `delegation:${event}`;
  const form = useDelegationForm(props.action, { texts, most, draftKey });
  const { people, typed, errorsOf, draft } = form;
  const status = useRef<HTMLParagraphElement>(null);
  function remove(index: number) {
    form.remove(index);
    // The button goes with the person
    status.current?.focus();
  }
  if (props.instead && form.state.status === 'idle') return props.instead;
  return (
    <form
      ref={element}
      action={form.post}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        form.send(submitted.currentTarget);
      }}
      onFocus={draft.load}
      noValidate
      className="stack"
    >
      {/* The first button is what the enter key presses */}
      <button type="submit" hidden />
      <ErrorSummary title={texts.errorTitle} errors={form.summary} />
      {draft.Component && (
        <draft.Component form={element} draftKey={draftKey} draft={draft.draft} texts={texts.draft} />
      )}
      <input type="hidden" name="submissionId" />
      <input type="hidden" name={COUNT} value={people.length} />
      <DelegationContact
        texts={texts}
        languages={props.languages}
        locale={locale}
        errorsOf={errorsOf}
        typed={typed}
      />
      {people.map((person, index) => (
        <DelegationPerson
          key={person.key}
          index={index}
          state={form.personState(person)}
          {...{ texts, event, locale, questions }}
          categories={props.categories}
          categoryWords={props.categoryWords}
          onRemove={people.length > 1 ? remove : undefined}
        />
      ))}
      <div className="stack gap-s2">
        <p ref={status} role="status" tabIndex={-1} className="font-strong">
          {form.said}
        </p>
        {people.length < most ? (
          <div>
            <Button
              type="submit"
              variant="quiet"
              name={STEP}
              value="add"
              autoFocus={form.wasRemoved}
              onClick={(click) => {
                click.preventDefault();
                form.add();
              }}
            >
              {texts.add}
            </Button>
          </div>
        ) : (
          <p>{texts.most}</p>
        )}
      </div>
      <ConsentBoxes
        title={texts.consents}
        description={props.children}
        optional={texts.optional}
        consents={props.consents}
        stateOf={(name) => ({ errors: errorsOf(name), defaultChecked: typed(name) !== undefined })}
      />
      <FormActions note={texts.submitNote}>
        <Button type="submit" aria-disabled={form.isSending || undefined}>
          <span aria-live="polite">{form.isSending ? texts.submitting : texts.submit}</span>
        </Button>
      </FormActions>
    </form>
  );
}
