import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { questionForm } from '../question-view';
import type { Answer, AskedQuestion } from '../questions';
import { QuestionFields, type FieldState } from './question-fields';

const categories = [
  { id: 'guest', name: { de: 'Gast', en: 'Guest' } },
  { id: 'press', name: { de: 'Presse', en: 'Press' } },
];
function question(change: Partial<AskedQuestion>): AskedQuestion {
  return {
    id: 'q',
    type: 'shortText',
    label: { de: 'Frage', en: 'Question' },
    help: { de: '', en: '' },
    required: false,
    categoryIds: [],
    shownWhen: null,
    sensitive: false,
    minimum: null,
    maximum: null,
    options: [],
    ...change,
  };
}
const option = (id: string, change: Partial<AskedQuestion['options'][number]> = {}) => ({
  id,
  label: { de: id, en: id },
  retired: false,
  places: null,
  left: null,
  ...change,
});
function render(
  questions: AskedQuestion[],
  context: { answers?: Answer[]; exact?: boolean; fileHref?: (id: string) => string } = {},
  prefix?: string,
  stateOf?: (name: string) => FieldState,
): string {
  const form = questionForm(questions, { locale: 'de', categories, ...context });
  return renderToStaticMarkup(<QuestionFields form={form} prefix={prefix} stateOf={stateOf} />);
}
/** The controls of a form: their kind or type, name, value and what they are by now. */
function controls(html: string): string[] {
  return [...html.matchAll(/<(input|select|textarea|option)\b([^>]*)>/g)].map(([, tag, attributes = '']) => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const is = ['checked', 'selected', 'disabled', 'required'].filter((name) =>
      attributes.includes(` ${name}=""`),
    );
    return [of('type') ?? tag, of('name'), of('value'), ...is].filter((part) => part !== undefined).join(' ');
  });
}

describe('QuestionFields', () => {
  it('has a field for every type, by its name', () => {
    const all = (['shortText', 'longText', 'number', 'date', 'yesNo', 'file'] as const).map((type) =>
      question({ id: type, type, required: true }),
    );
    expect(controls(render(all, {}, 'people.3.'))).toEqual([
      'text people.3.answer-shortText required',
      'textarea people.3.answer-longText required',
      'text people.3.answer-number required',
      'date people.3.answer-date required',
      'radio people.3.answer-yesNo yes required',
      'radio people.3.answer-yesNo no required',
      'file people.3.answer-file required',
    ]);
  });

  it('offers few options as buttons with a way back, and many as a list', () => {
    const few = question({ type: 'oneOf', options: [option('a'), option('b')] });
    expect(controls(render([few]))).toEqual(['radio answer-q a', 'radio answer-q b', 'radio answer-q ']);
    const many = question({
      type: 'oneOf',
      options: [...'abcdefgh'].map((id) => option(id, id === 'b' ? { places: 3, left: 0 } : {})),
    });
    const list = render([many]);
    expect(controls(list).slice(0, 4)).toEqual([
      'select answer-q',
      'option ',
      'option a',
      'option b disabled',
    ]);
    expect(list).toContain('>b · belegt<');
  });

  it('lists every country in the order of the language', () => {
    const html = render([question({ type: 'country' })]);
    const names = [...html.matchAll(/<option value="([A-Z]{2})">/g)].map(([, code]) => code);
    expect(names).toHaveLength(250);
    expect([names[0], names[2]]).toEqual(['AF', 'AX']);
  });

  it('says which options are full, and how many places are left where the page is made for its reader', () => {
    const workshop = question({
      type: 'severalOf',
      options: [
        option('full', { places: 20, left: 0 }),
        option('few', { places: 20, left: 3 }),
        option('plenty', { places: 80, left: 40 }),
        option('old', { retired: true }),
      ],
    });
    const open = render([workshop]);
    expect(controls(open)).toEqual([
      'checkbox answer-q full disabled',
      'checkbox answer-q few',
      'checkbox answer-q plenty',
    ]);
    expect([open.includes('belegt'), open.includes('noch')]).toEqual([true, false]);
    const answers = [{ questionId: 'q', value: '', optionIds: ['full', 'old'] }];
    const own = render([workshop], { answers, exact: true });
    expect(controls(own)).toEqual([
      'checkbox answer-q full checked',
      'checkbox answer-q few',
      'checkbox answer-q plenty',
      'checkbox answer-q old checked',
    ]);
    expect(own.match(/noch \d+ Pl[^<]*/g)).toEqual(['noch 3 Plätze']);
  });

  it('shows a file that was sent, and lets it be taken back where none is required', () => {
    const answers: Answer[] = [
      {
        questionId: 'q',
        value: '<Plan>.pdf',
        optionIds: [],
        file: { state: 'kept', id: 'f', contentType: 'application/pdf', sizeBytes: 3 },
      },
    ];
    const show = (required: boolean) =>
      render([question({ type: 'file', required })], { answers, fileHref: (id) => `/files/${id}` });
    expect(show(true)).toContain('<a href="/files/f">&lt;Plan&gt;.pdf</a>');
    expect(controls(show(true))).toEqual(['file answer-q']);
    expect(controls(show(false))).toEqual(['file answer-q', 'checkbox answer-q.remove yes']);
  });

  it('keeps what was typed, with the words about it, above what was answered before', () => {
    const html = render(
      [question({ type: 'severalOf', options: [option('a'), option('b')] })],
      { answers: [{ questionId: 'q', value: '', optionIds: ['a'] }] },
      '',
      (name) => ({ typed: name === 'answer-q' ? ['b'] : undefined, errors: ['Wrong'] }),
    );
    expect(controls(html)).toEqual(['checkbox answer-q a', 'checkbox answer-q b checked']);
    expect(html).toContain('<p>Wrong</p>');
  });

  it('marks words in the other language', () => {
    expect(render([question({ label: { de: '', en: 'Only English' } })])).toContain(
      '<span lang="en">Only English</span>',
    );
  });

  it('hides by style what is not asked, and says when it is to browsers that cannot', () => {
    const html = render([
      question({ id: 'dinner', type: 'yesNo', label: { de: 'Abendessen?', en: '' } }),
      question({
        id: 'menu',
        categoryIds: ['guest', 'press'],
        shownWhen: { questionId: 'dinner', values: ['yes'] },
      }),
      question({ id: '"]{}</style><script>', categoryIds: ['guest'] }),
    ]);
    const [, css] = /<style>(.*)<\/style>/.exec(html) ?? [];
    expect(css?.split('{display:none}')).toEqual([
      'form:not(:has([name="categoryId"][value="guest"]:is(:checked,[type="hidden"]),[name="categoryId"] [value="guest"]:checked,' +
        '[name="categoryId"][value="press"]:is(:checked,[type="hidden"]),[name="categoryId"] [value="press"]:checked)) [data-question="answer-menu"]',
      'form:not(:has([name="answer-dinner"][value="yes"]:is(:checked,[type="hidden"]),[name="answer-dinner"] [value="yes"]:checked)) [data-question="answer-menu"]',
      'form:not(:has([name="categoryId"][value="guest"]:is(:checked,[type="hidden"]),[name="categoryId"] [value="guest"]:checked)) [data-question="answer-stylescript"]',
      '',
    ]);
    expect(html).toContain('Nur für: Gast oder Presse. Nur bei dieser Antwort auf „Abendessen?“: Ja.');
  });
});
