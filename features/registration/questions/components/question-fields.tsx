import { CheckboxGroup, Checkbox, RadioGroup, type ChoiceOption } from '@/components/form/choice';
import { FileField } from '@/components/form/file-field';
import { SelectField } from '@/components/form/select-field';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import type { QuestionForm, QuestionTexts, QuestionView, ViewText } from '../question-view';

/** What a form of its own knows of a field; in an ActionForm the fields find that by themselves. */
export type FieldState = {
  errors?: string[];
  /** What was typed or chosen; undefined when nothing was sent yet. */
  typed?: string | string[];
  inputProps?: object;
};
type StateOf = (name: string) => FieldState;

const noState: StateOf = () => ({});

function Words({ text, lang }: ViewText) {
  return lang ? <span lang={lang}>{text}</span> : text;
}

function choices({ options }: QuestionView): ChoiceOption[] {
  return options.map(({ label, note, ...option }) => ({
    ...option,
    label: <Words {...label} />,
    help: note,
  }));
}

function listed({ options }: QuestionView) {
  return options.map(({ value, label, note, disabled }) => ({
    value,
    label: note ? `${label.text} · ${note}` : label.text,
    disabled,
  }));
}

type ControlProps = { question: QuestionView; name: string; texts: QuestionTexts; state: FieldState };

function Control({ question, name, texts, state: { errors, typed, inputProps } }: ControlProps) {
  const { type, required } = question;
  const given = typed === undefined ? question.given : [typed].flat();
  const text = {
    help: question.help && <Words {...question.help} />,
    mark: required ? undefined : texts.optional,
    errors,
    name,
  };
  const label = <Words {...question.label} />;
  const field = { ...text, label, required, ...inputProps, name, defaultValue: given[0] };
  const group = { ...text, legend: label, inputProps };
  const buttons = { ...group, required, defaultValue: given[0] };
  // A button that was pressed cannot be released again, so there is one for that
  const none = required ? [] : [{ value: '', label: texts.noAnswer }];
  switch (type) {
    case 'shortText':
      return <TextField {...field} />;
    case 'longText':
      return <TextArea rows={3} {...field} />;
    case 'number':
      return <TextField inputMode="numeric" className="max-w-40" {...field} />;
    case 'date':
      return (
        <TextField
          type="date"
          min={`${texts.years[0]}-01-01`}
          max={`${texts.years[1]}-12-31`}
          className="max-w-60"
          {...field}
        />
      );
    case 'country':
      return <SelectField {...field} options={texts.countries} placeholder={texts.choose} />;
    case 'yesNo':
      return (
        <RadioGroup
          {...buttons}
          options={[{ value: 'yes', label: texts.yes }, { value: 'no', label: texts.no }, ...none]}
        />
      );
    case 'oneOf':
      return question.asList ? (
        <SelectField {...field} options={listed(question)} placeholder={texts.choose} />
      ) : (
        <RadioGroup {...buttons} options={[...choices(question), ...none]} />
      );
    case 'severalOf':
      return <CheckboxGroup {...group} defaultValue={given} options={choices(question)} />;
    case 'file':
      return <FileQuestion {...{ question, name, texts }} state={{ errors, inputProps }} />;
  }
}

function FileQuestion({ question: { label, help, required, file }, name, texts, state }: ControlProps) {
  return (
    <>
      <FileField
        label={<Words {...label} />}
        {...state.inputProps}
        name={name}
        errors={state.errors}
        mark={required ? undefined : texts.optional}
        help={
          <>
            {help && <Words {...help} />} {texts.fileHelp}
          </>
        }
        accept={texts.fileAccept}
        required={required && !file}
      />
      {file && (
        <p>
          {texts.fileKept} {file.href ? <a href={file.href}>{file.name}</a> : file.name}
        </p>
      )}
      {file && !required && <Checkbox label={texts.fileRemove} name={`${name}.remove`} value="yes" />}
    </>
  );
}

/**
 * The event's own questions. Those that are not put to somebody are hidden by style alone, so they need no script;
 * `prefix` stands before the names of the fields, in a form for several people.
 */
export function QuestionFields({
  form: { questions, texts, css },
  prefix = '',
  stateOf = noState,
}: {
  form: QuestionForm;
  prefix?: string;
  stateOf?: StateOf;
}) {
  return (
    <>
      {css && <style dangerouslySetInnerHTML={{ __html: css.replaceAll('{prefix}', prefix) }} />}
      {questions.map((question) => {
        const name = prefix + question.name;
        return (
          <div key={name} className="question" data-question={name}>
            {question.when.length > 0 && <p className="question-when">{question.when.join(' ')}</p>}
            <Control question={question} name={name} texts={texts} state={stateOf(name)} />
          </div>
        );
      })}
    </>
  );
}
