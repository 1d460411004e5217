'use client';

import { FormSection } from '@/components/form/form-section';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import type { CategoryView, CategoryWords } from '../category-view';
import { removeStep, STEP } from '../own/delegation-steps';
import type { DelegationTexts } from '../delegation-texts';
import type { QuestionForm } from '../questions/question-view';
import { personPrefix } from '../sending';
import { CategorySelect } from './category-select';
import { QuestionFields } from '../questions/components/question-fields';
import { onlyCategory } from './use-categories';

/** What the form knows of one person, by the names of the fields without what stands before them. */
export type PersonState = {
  errorsOf: (field: string) => string[] | undefined;
  typed: (field: string) => string | string[] | undefined;
  /** Has just been added: the next thing to be typed is their name. */
  isNew: boolean;
};
type Props = {
  index: number;
  state: PersonState;
  texts: DelegationTexts;
  event: string;
  locale: string;
  categories: CategoryView[];
  categoryWords: CategoryWords;
  questions: QuestionForm;
  onRemove: ((index: number) => void) | undefined;
};

/** One person of a delegation. */
export function DelegationPerson({
  index,
  state,
  texts,
  event,
  locale,
  questions,
  onRemove,
  ...props
}: Props) {
  const { errorsOf, typed, isNew } = state;
  const prefix = personPrefix(index);
  const numbered = (text: string) => text.replace('{n}', String(index + 1));
  const field = (name: string) => ({
    name: prefix + name,
    errors: errorsOf(name),
    defaultValue: [typed(name)].flat()[0],
  });
  const category = field('categoryId');
  return (
    <FormSection title={numbered(texts.person)}>
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField
          label={texts.givenName}
          autoComplete="off"
          required
          autoFocus={isNew}
          {...field('givenName')}
        />
        <TextField label={texts.familyName} autoComplete="off" required {...field('familyName')} />
      </div>
      <TextField
        {...texts.personEmail}
        mark={texts.optional}
        type="email"
        inputMode="email"
        autoComplete="off"
        {...field('email')}
      />
      <CategorySelect
        label={texts.category.label}
        required
        placeholder={texts.choose}
        categories={props.categories}
        words={props.categoryWords}
        locale={locale}
        event={event}
        {...category}
        defaultValue={category.defaultValue ?? onlyCategory(props.categories)}
      />
      <QuestionFields
        form={questions}
        prefix={prefix}
        stateOf={(name) => {
          const own = name.slice(prefix.length);
          return { errors: errorsOf(own), typed: typed(own) };
        }}
      />
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextArea {...texts.accessNeeds} mark={texts.optional} rows={2} {...field('accessNeeds')} />
        <TextArea {...texts.diet} mark={texts.optional} rows={2} {...field('diet')} />
      </div>
      {onRemove && (
        <div>
          <Button
            type="submit"
            variant="quiet"
            small
            name={STEP}
            value={removeStep(index)}
            onClick={(click) => {
              click.preventDefault();
              onRemove(index);
            }}
          >
            {numbered(texts.remove)}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
