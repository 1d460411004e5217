import type { FormErrors } from '@/lib/form';

/** "Nachname: Bitte füllen Sie dieses Feld aus." A consent's words are long, and the message says what is meant. */
export function namedErrors(
  errors: FormErrors,
  errorAt: string,
  labelOf: (field: string) => string | undefined,
): { field?: string; message: string }[] {
  return Object.entries(errors).flatMap(([field, messages]) =>
    messages.map((message) => {
      const label = labelOf(field);
      const said = label
        ? errorAt.replace('{field}', () => label).replace('{message}', () => message)
        : message;
      return { field: field || undefined, message: said };
    }),
  );
}
