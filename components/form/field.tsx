import type { ReactNode } from 'react';

export interface FieldText {
  label: ReactNode;
  name: string;
  /** Defaults to the name; an error summary links to it. */
  id?: string;
  help?: ReactNode;
  /** A word after the label, such as "optional". */
  mark?: ReactNode;
  errors?: string[];
}

export interface ControlProps {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** What ties a control to its help and its errors. */
export function controlProps({
  name,
  id = name,
  help,
  errors,
}: Omit<FieldText, 'label' | 'mark'>): ControlProps {
  const describedBy = [help != null && `${id}-help`, errors?.length && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': errors?.length ? true : undefined,
  };
}

/** Help and errors, with the ids that `controlProps` points to. */
export function FieldMessages({ id, help, errors }: { id: string; help?: ReactNode; errors?: string[] }) {
  return (
    <>
      {help != null && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {errors && errors.length > 0 && (
        <div id={`${id}-error`} className="field-error">
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
    </>
  );
}

/** Label, help and errors around one control, which receives what ties them together. */
export function Field({
  label,
  mark,
  children,
  ...text
}: FieldText & { children: (control: ControlProps) => ReactNode }) {
  const id = text.id ?? text.name;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {mark && <span className="field-mark"> {mark}</span>}
      </label>
      <FieldMessages id={id} help={text.help} errors={text.errors} />
      {children(controlProps(text))}
    </div>
  );
}
