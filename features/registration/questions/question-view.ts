import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { acceptedFiles } from './answer-kinds';
import { countryOptions } from './countries';
import {
  answerField,
  answerLimits,
  MOST_BUTTONS,
  type Answer,
  type AskedOption,
  type AskedQuestion,
  type QuestionRule,
  type QuestionType,
} from './questions';

/** From this many left on, the form says how many. */
const FEW = 10;

export type ViewText = { text: string; lang?: Locale };
export type ViewOption = { value: string; label: ViewText; note?: string; disabled?: boolean };
/** A question as a page shows it, in one language. */
export type QuestionView = {
  /** Of its field, without what stands before it in a form for several people. */
  name: string;
  type: QuestionType;
  label: ViewText;
  help?: ViewText;
  required: boolean;
  /** When it is asked, for browsers that show every question. */
  when: string[];
  options: ViewOption[];
  asList: boolean;
  /** The answer that is there already. */
  given: string[];
  file?: { name: string; href?: string };
};
export type QuestionTexts = {
  optional: string;
  choose: string;
  yes: string;
  no: string;
  noAnswer: string;
  fileHelp: string;
  fileAccept: string;
  fileKept: string;
  fileRemove: string;
  years: readonly [number, number];
  countries: { value: string; label: string }[];
};
/** What the browser says of answers that it finds wrong; numbers by their bounds. */
export type AnswerWords = {
  number: string;
  date: string;
  atLeast: Record<string, string>;
  atMost: Record<string, string>;
  files: Record<string, string>;
};
export type QuestionForm = { questions: QuestionView[]; texts: QuestionTexts; css: string };

type Context = {
  locale: Locale;
  categories: readonly { id: string; name: Localized }[];
  /** What was answered before, and where a file of it can be fetched. */
  answers?: readonly Answer[];
  fileHref?: (fileId: string) => string;
  /** The page is made for each reader, so it may say how many places are left and not only whether there are any. */
  exact?: boolean;
};

/** Everything that the fields of the questions need to know, ready to be sent to the browser. */
export function questionForm(questions: readonly AskedQuestion[], context: Context): QuestionForm {
  return {
    questions: questions.map((question) => viewOf(question, questions, context)),
    texts: questionTexts(questions, context.locale),
    css: conditionCss(questions),
  };
}

/** The words of the fields; every country only where one is asked for. */
export function questionTexts(questions: readonly { type: QuestionType }[], locale: Locale): QuestionTexts {
  const t = translator(locale);
  return {
    optional: `(${t('registration.optional')})`,
    choose: t('question.choose'),
    yes: t('question.yes'),
    no: t('question.no'),
    noAnswer: t('question.noAnswer'),
    fileHelp: t('question.fileHelp'),
    fileAccept: acceptedFiles,
    fileKept: t('question.fileKept'),
    fileRemove: t('question.fileRemove'),
    years: answerLimits.years,
    countries: questions.some(({ type }) => type === 'country') ? countryOptions(locale) : [],
  };
}

export function answerWords(questions: readonly QuestionRule[], locale: Locale): AnswerWords {
  const t = translator(locale);
  const numbers = questions.filter(({ type }) => type === 'number');
  const least = numbers.map(({ minimum }) => minimum ?? -answerLimits.number);
  const most = numbers.map(({ maximum }) => maximum ?? answerLimits.number);
  return {
    number: t('error.notANumber'),
    date: t('error.date'),
    atLeast: Object.fromEntries(
      least.map((minimum) => [String(minimum), t('error.numberTooSmall', { minimum })]),
    ),
    atMost: Object.fromEntries(
      most.map((maximum) => [String(maximum), t('error.numberTooBig', { maximum })]),
    ),
    files: { fileTooBig: t('error.fileTooBig'), fileEmpty: t('error.fileEmpty') },
  };
}

function viewOf(question: AskedQuestion, all: readonly AskedQuestion[], context: Context): QuestionView {
  const { id, type, required } = question;
  const { locale, answers = [], fileHref } = context;
  const before = answers.find(({ questionId }) => questionId === id);
  const help = pickLocalized(question.help, locale);
  const file = before?.file?.state === 'kept' ? before.file : undefined;
  return {
    name: answerField(id),
    type,
    label: pickLocalized(question.label, locale),
    help: help.text ? help : undefined,
    required,
    when: whenTexts(question, all, context),
    options: question.options
      .filter((option) => !option.retired || before?.optionIds.includes(option.id))
      .map((option) => optionOf(option, before?.optionIds.includes(option.id) ?? false, context)),
    asList: question.options.length > MOST_BUTTONS,
    given: before ? (before.optionIds.length > 0 ? [...before.optionIds] : [before.value]) : [],
    file: file && { name: before?.value ?? '', href: fileHref?.(file.id) },
  };
}

function optionOf(option: AskedOption, isChosen: boolean, { locale, exact }: Context): ViewOption {
  const { id, label, left } = option;
  const isFull = left === 0 && !isChosen;
  const t = translator(locale);
  const few = exact && left !== null && left > 0 && left <= FEW ? t('question.left', { left }) : undefined;
  return {
    value: id,
    label: pickLocalized(label, locale),
    note: isFull ? t('question.full') : few,
    disabled: isFull || undefined,
  };
}

/** "Nur für: Presse", "Nur bei dieser Antwort auf „Kommen Sie zum Abendessen?“: Ja" */
export function whenTexts(
  { categoryIds, shownWhen }: Pick<AskedQuestion, 'categoryIds' | 'shownWhen'>,
  all: readonly AskedQuestion[],
  { locale, categories }: Pick<Context, 'locale' | 'categories'>,
): string[] {
  const t = translator(locale);
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const text = (words: Localized) => pickLocalized(words, locale).text;
  const texts: string[] = [];
  if (categoryIds.length > 0) {
    const names = categories.filter(({ id }) => categoryIds.includes(id)).map(({ name }) => text(name));
    texts.push(t('question.onlyFor', { categories: list.format(names) }));
  }
  const asked = shownWhen && all.find(({ id }) => id === shownWhen.questionId);
  if (shownWhen && asked) {
    const known: Readonly<Record<string, string>> = { yes: t('question.yes'), no: t('question.no') };
    const answers = shownWhen.values.map((value) => {
      const option = asked.options.find(({ id }) => id === value);
      return option ? text(option.label) : (known[value] ?? value);
    });
    texts.push(t('question.onlyWhen', { question: text(asked.label), answers: list.format(answers) }));
  }
  return texts;
}

/** Stands in the CSS where the names of fields begin; the fields put there what theirs begin with. */
export const PREFIX = '{prefix}';

/** Ids are letters, digits and hyphens; nothing else may get into a style sheet. */
const safe = (id: string) => id.replaceAll(/[^\w-]/g, '');

/** A chosen radio button, box or entry of a list with one of the values; of a category also the only one, in a hidden field. */
function chosen(field: string, values: readonly string[]): string {
  const name = `[name="${PREFIX}${safe(field)}"]`;
  const selectors = values
    .map(safe)
    .flatMap((value) => [
      `${name}[value="${value}"]:is(:checked,[type="hidden"])`,
      `${name} [value="${value}"]:checked`,
    ]);
  return selectors.length > 0 ? selectors.join() : ':not(*)';
}

/** What has to be chosen for a question to be asked: every one of these selectors has to find something. */
function conditions(question: QuestionRule, earlier: readonly QuestionRule[]): string[] {
  const { categoryIds, shownWhen } = question;
  const own = categoryIds.length > 0 ? [chosen('categoryId', categoryIds)] : [];
  if (!shownWhen) return own;
  const at = earlier.findIndex(({ id }) => id === shownWhen.questionId);
  const asked = earlier[at];
  if (!asked) return [...own, ':not(*)'];
  const before = conditions(asked, earlier.slice(0, at));
  return [...own, ...before, chosen(answerField(asked.id), shownWhen.values)];
}

/** Hides the questions that are not put to somebody who has chosen this, without a script; `PREFIX` is still in it. */
export function conditionCss(questions: readonly QuestionRule[]): string {
  const rules = questions.flatMap((question, at) =>
    conditions(question, questions.slice(0, at)).map((condition) => {
      const field = `[data-question="${PREFIX}${safe(answerField(question.id))}"]`;
      return `form:not(:has(${condition})) ${field}{display:none}`;
    }),
  );
  return rules.join('');
}
