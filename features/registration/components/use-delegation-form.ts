'use client';

import { useMemo, useState } from 'react';
import type { FormValues } from '@/lib/form';
import { peopleCount } from '../own/delegation-steps';
import type { DelegationTexts } from '../delegation-texts';
import { personPrefix } from '../sending';
import type { PersonState } from './delegation-person';
import { namedErrors } from './named-errors';
import { useDraft } from './use-draft';
import { useSending, type RegisterAction } from './use-sending';

/** `answered`: which person they were in what the server has answered last; undefined when they came later. */
type Person = { key: number; answered?: number; isNew?: boolean };
type Context = { texts: DelegationTexts; most: number; draftKey: string };

function peopleOf(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({ key: index, answered: index }));
}

function hasPerson(values: FormValues, index: number): boolean {
  return Object.keys(values).some((name) => name.startsWith(personPrefix(index)));
}

/** What an error summary calls a field: "Person 2, Nachname". */
function labelOf(field: string, { labels, person, personEmail }: DelegationTexts): string | undefined {
  const [, index, ofPerson] = /^people\.(\d+)\.(.*)$/.exec(field) ?? [];
  if (ofPerson === undefined) return labels[field.replace('contact.', '')];
  const label = ofPerson === 'email' ? personEmail.label : labels[ofPerson];
  const who = person.replace('{n}', String(Number(index) + 1));
  return label === undefined ? who : `${who}, ${label}`;
}

/** The state of the form of a delegation: how many people it has, and what the server said of each. */
export function useDelegationForm(action: RegisterAction, context: Context) {
  const { texts, most, draftKey } = context;
  const [people, setPeople] = useState<Person[]>();
  const [said, setSaid] = useState('');
  const sending = useSending(action, texts.sending, draftKey, () =>
    setPeople((before) => before?.map((person, index) => ({ key: person.key, answered: index }))),
  );
  const { state, values, errors, answered: refused } = sending;
  const first = useMemo(() => {
    const made = peopleOf(peopleCount(values, most));
    // Without script it is the server that adds one: of them it has nothing yet
    const isNew = state.status === 'changed' && !hasPerson(values, made.length - 1);
    return made.map((person, index) => ({ ...person, isNew: isNew && index === made.length - 1 }));
  }, [values, most, state]);
  const current = people ?? first;
  const draft = useDraft(draftKey, sending.isUntouched, (kept) =>
    setPeople(peopleOf(peopleCount(Object.fromEntries(kept), most))),
  );

  // It names people as they were then, and takes the focus: once they are others, each field says it by itself
  const isChanged = current.some(({ answered }, index) => answered !== index);
  const summary = useMemo(
    () => (isChanged ? [] : namedErrors(errors, texts.errorAt, (field) => labelOf(field, texts))),
    [isChanged, errors, texts],
  );

  return {
    ...sending,
    summary,
    draft,
    people: current,
    said,
    /** Without script: the page has come back with one person less, and goes on where it was. */
    wasRemoved: people === undefined && state.status === 'changed' && !first.some(({ isNew }) => isNew),
    add() {
      const key = Math.max(...current.map((person) => person.key)) + 1;
      setPeople([...current, { key, isNew: true }]);
      setSaid('');
    },
    remove(index: number) {
      setPeople(current.filter((_, at) => at !== index));
      setSaid(texts.removed.replace('{n}', String(index + 1)));
    },
    errorsOf: (name: string): string[] | undefined => refused[name],
    typed: (name: string): string | undefined => [values[name]].flat()[0],
    personState({ answered, isNew = false }: Person): PersonState {
      const before = (field: string) => (answered === undefined ? '' : personPrefix(answered) + field);
      return { isNew, errorsOf: (field) => refused[before(field)], typed: (field) => values[before(field)] };
    },
  };
}
