import type { ReactNode } from 'react';

/** Fields that belong together, under a heading that a screen reader hears as the group's name. */
export function FormSection({
  title,
  id,
  description,
  children,
}: {
  title: ReactNode;
  /** For links to it. */
  id?: string;
  description?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset id={id} className="form-section">
      <legend>
        <h2>{title}</h2>
      </legend>
      {description && <div className="soft">{description}</div>}
      {children}
    </fieldset>
  );
}
