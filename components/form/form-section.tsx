import type { ReactNode } from 'react';

/** Fields that belong together, under a heading that a screen reader hears as the group's name. */
export function FormSection({
  title,
  description,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="form-section">
      <legend>
        <h2>{title}</h2>
      </legend>
      {description && <div className="soft">{description}</div>}
      {children}
    </fieldset>
  );
}
