import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { QuestionView } from './question-view';
import { MOST_BUTTONS, type QuestionType } from './questions';

/** The question that a form of the builder holds at the moment, as people would see it. Options keep their numbers. */
export function draftView(data: FormData, locale: Locale): QuestionView {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const localized = (name: string) =>
    pickLocalized({ de: text(`${name}.de`), en: text(`${name}.en`) }, locale);
  const rows = [...data.keys()].flatMap((name) => /^(option\.\d+)\.label\.de$/.exec(name)?.[1] ?? []);
  const options = rows
    .filter((row) => !data.has(`${row}.gone`))
    .map((row) => ({ value: row, label: localized(`${row}.label`) }))
    .filter(({ label }) => label.text !== '');
  const help = localized('help');
  return {
    name: 'answer',
    // The form offers types alone
    type: text('type') as QuestionType,
    label: localized('label'),
    help: help.text === '' ? undefined : help,
    required: data.has('required'),
    when: [],
    options,
    asList: options.length > MOST_BUTTONS,
    given: [],
  };
}
