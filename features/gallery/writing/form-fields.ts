import { fieldsOfPart, type Draft, type FieldValues } from './draft';

/** What stands in a form, by name. Hidden fields of the framework are left out, and files. */
export function fieldsOf(form: HTMLFormElement): FieldValues {
  const values: FieldValues = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('$ACTION') && name !== 'revision') values[name] = value;
  }
  return values;
}

/** Puts parts of a draft into a form; rows of a list that the draft does not have are emptied. */
export function fillFields(form: HTMLFormElement, draft: Draft, parts: readonly string[]): void {
  for (const part of parts) {
    const values = fieldsOfPart(draft, part);
    for (const field of form.elements) {
      const name = field.getAttribute('name') ?? '';
      if (name !== part && !name.startsWith(`${part}.`)) continue;
      const value = values[name] ?? '';
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
    }
  }
}
