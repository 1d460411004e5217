'use client';

import type { ComponentProps, ReactNode } from 'react';
import { submittedList, submittedText, useSubmitted } from './submitted';
import { controlProps, FieldMessages, type FieldText } from './field';

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean;
}

type InputProps = Omit<ComponentProps<'input'>, 'name' | 'id' | 'type' | 'value' | 'defaultChecked'>;

interface GroupProps extends Omit<FieldText, 'label'> {
  legend: ReactNode;
  options: ChoiceOption[];
  required?: boolean;
  /** Goes to every input: react-hook-form's `register(name)`, for example. */
  inputProps?: InputProps;
  /** What stands before the choices: a field that narrows them down, say. */
  children?: ReactNode;
}

function Choice({
  label,
  help,
  id,
  ...input
}: { label: ReactNode; help?: ReactNode; id: string } & ComponentProps<'input'>) {
  const describedBy = [input['aria-describedby'], help != null && `${id}-help`].filter(Boolean).join(' ');
  return (
    <div className="choice">
      <input {...input} id={id} aria-describedby={describedBy || undefined} />
      <label htmlFor={id}>{label}</label>
      {help != null && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </div>
  );
}

function Group({
  type,
  legend,
  options,
  checked,
  inputProps,
  required,
  children,
  ...text
}: GroupProps & { type: 'radio' | 'checkbox'; checked: (value: string) => boolean }) {
  const errors = useSubmitted(text.name).errors ?? text.errors;
  const { id, name, ...aria } = controlProps({ ...text, errors });
  return (
    <fieldset className="field" aria-describedby={aria['aria-describedby']}>
      <legend>
        {legend}
        {text.mark && <span className="field-mark"> {text.mark}</span>}
      </legend>
      <FieldMessages id={id} help={text.help} errors={errors} />
      {children}
      {options.map((option, index) => (
        <Choice
          key={option.value}
          {...inputProps}
          type={type}
          name={name}
          // The first choice has the group's id, so that an error summary leads to it.
          id={index === 0 ? id : `${id}-${option.value}`}
          value={option.value}
          label={option.label}
          help={option.help}
          disabled={option.disabled}
          defaultChecked={checked(option.value)}
          required={type === 'radio' ? required : undefined}
          aria-invalid={aria['aria-invalid']}
        />
      ))}
    </fieldset>
  );
}

/** One of several. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  const chosen = submittedText(useSubmitted(group.name).value) ?? defaultValue;
  return <Group key={chosen} type="radio" checked={(value) => value === chosen} {...group} />;
}

/** Any of several; they share a name, so the form sends one value for each. */
export function CheckboxGroup({
  defaultValue = [],
  ...group
}: GroupProps & { defaultValue?: readonly string[] }) {
  const chosen = submittedList(useSubmitted(group.name).value) ?? defaultValue;
  return <Group key={chosen.join()} type="checkbox" checked={(value) => chosen.includes(value)} {...group} />;
}

/** A single yes. The label may hold links. */
export function Checkbox({
  label,
  name,
  id = name,
  help,
  mark,
  errors,
  ...input
}: FieldText & Omit<ComponentProps<'input'>, 'name' | 'id' | 'type'>) {
  const submitted = useSubmitted(name);
  const shown = errors ?? submitted.errors;
  const control = controlProps({ name, id, errors: shown });
  const ticked = submitted.value === undefined ? input.defaultChecked : submitted.value !== '';
  return (
    <div className="field">
      <FieldMessages id={id} errors={shown} />
      <Choice
        key={String(ticked)}
        {...input}
        defaultChecked={ticked}
        {...control}
        type="checkbox"
        help={help}
        label={
          <>
            {label}
            {mark && <span className="field-mark"> {mark}</span>}
          </>
        }
      />
    </div>
  );
}
