import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Checkbox, CheckboxGroup, RadioGroup } from './choice';
import { ErrorSummary } from './error-summary';
import { LocalizedField } from './localized-field';
import { SelectField } from './select-field';
import { TextArea } from './text-area';
import { TextField } from './text-field';

/** Every id that is referred to exists, and none exists twice. */
function expectWired(node: ReactNode): string {
  const html = renderToStaticMarkup(node);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  const referred = [...html.matchAll(/ (?:for|aria-describedby)="([^"]+)"/g)].flatMap((match) =>
    match[1]!.split(' '),
  );
  expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  return html;
}

/** The attributes of the element with that id. */
function element(html: string, id: string): Record<string, string> {
  const tag = [...html.matchAll(/<[^>]+>/g)]
    .map((match) => match[0])
    .find((open) => open.includes(` id="${id}"`));
  if (!tag) throw new Error(`No #${id} in ${html}`);
  return Object.fromEntries([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]));
}

const languages = [
  { lang: 'de', label: 'German' },
  { lang: 'en', label: 'English' },
] as const;

describe('fields', () => {
  it('tie label, help and errors to the control', () => {
    const html = expectWired(
      <TextField label="E-mail" name="email" type="email" help="For the ticket" errors={['Missing']} />,
    );
    expect(html).toContain('<label for="email">E-mail</label>');
    expect(element(html, 'email')).toMatchObject({
      type: 'email',
      name: 'email',
      'aria-describedby': 'email-help email-error',
      'aria-invalid': 'true',
    });
  });

  it('say nothing about errors that are not there', () => {
    expect(expectWired(<TextField label="Name" name="name" errors={[]} />)).not.toMatch(
      /aria-invalid|aria-describedby/,
    );
  });

  it('hand native and registered properties on', () => {
    const html = expectWired(
      <TextArea
        label="Text"
        name="text"
        defaultValue="a < b"
        maxLength={5}
        required
        mark="required"
        id="other"
      />,
    );
    expect(html).toMatch(
      /<textarea rows="4" maxLength="5" required="" id="other" name="text"[^>]*>a &lt; b</,
    );
  });

  it('offer an empty choice first', () => {
    const html = expectWired(
      <SelectField
        label="Group"
        name="group"
        placeholder="Choose"
        defaultValue="b"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B', disabled: true },
        ]}
      />,
    );
    expect(html).toContain(
      '<option value="">Choose</option><option value="a">A</option><option value="b" disabled="" selected="">B</option>',
    );
  });
});

describe('choices', () => {
  const options = [
    { value: 'a', label: 'A', help: 'the first' },
    { value: 'b', label: 'B', disabled: true },
  ];

  it('begin with the id that an error summary leads to', () => {
    const html = expectWired(
      <RadioGroup
        legend="Group"
        name="group"
        options={options}
        defaultValue="a"
        errors={['Choose']}
        required
      />,
    );
    expect(html).toMatch(
      /<input(?=[^>]* id="group")(?=[^>]* value="a")(?=[^>]* checked="")(?=[^>]* required="")[^>]*>/,
    );
    expect(html).toMatch(/<fieldset class="field" aria-describedby="group-error">/);
  });

  it('share a name, and start with what was chosen', () => {
    const html = expectWired(
      <CheckboxGroup legend="Diet" name="diet" options={options} defaultValue={['b']} />,
    );
    expect(html.match(/name="diet"/g)).toHaveLength(2);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  it('stand alone with an error', () => {
    const html = expectWired(<Checkbox name="consent" label="I agree" help="Any time" errors={['Needed']} />);
    expect(html).toMatch(/aria-describedby="consent-error consent-help"/);
  });
});

describe('LocalizedField', () => {
  it('has an input for each language, in that language', () => {
    const html = expectWired(
      <LocalizedField
        label="Title"
        name="title"
        languages={[...languages]}
        defaultValue={{ de: 'Titel', en: null }}
        help="Short"
        errors={{ en: ['Missing'] }}
      />,
    );
    expect(element(html, 'title.de')).toEqual({
      type: 'text',
      id: 'title.de',
      name: 'title.de',
      lang: 'de',
      value: 'Titel',
      class: 'control',
      'aria-describedby': 'title-help',
    });
    expect(element(html, 'title.en')).toMatchObject({
      name: 'title.en',
      lang: 'en',
      'aria-describedby': 'title.en-error title-help',
      'aria-invalid': 'true',
    });
  });

  it('marks both when the error is about both', () => {
    const html = expectWired(
      <LocalizedField
        label="Text"
        name="text"
        languages={[...languages]}
        multiline
        errors={['One of both']}
      />,
    );
    expect(html.match(/<textarea[^>]*aria-invalid="true"/g)).toHaveLength(2);
  });
});

describe('ErrorSummary', () => {
  it('leads to the fields', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        title="Two things"
        errors={[{ field: 'email', message: 'Missing' }, { message: 'Full' }]}
      />,
    );
    expect(html).toContain('<li><a href="#email">Missing</a></li><li>Full</li>');
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/);
  });

  it('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="None" errors={[]} />)).toBe('');
  });
});
