'use client';

import { useEffect, useState, type RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { forgetDraft, type Draft } from './draft';

export type DraftTexts = { restored: string; clear: string };
type Props = {
  form: RefObject<HTMLFormElement | null>;
  draftKey: string;
  /** What is to be put back into the form. */
  draft: Draft | undefined;
  texts: DraftTexts;
};

/** Hidden fields belong to the page, all but the one that marks this form as the same. */
const isTyped = (control: Element) =>
  !(control instanceof HTMLInputElement) || control.type !== 'hidden' || control.name === 'submissionId';

function hasTyping(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false;
    return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
  });
}

function fill(form: HTMLFormElement, draft: Draft) {
  for (const control of form.elements) {
    if (!isTyped(control)) continue;
    if (control instanceof HTMLInputElement) {
      const values = draft.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === 'checkbox') control.checked = values.includes(control.value);
      else if (control.type === 'radio')
        control.checked ||= values.includes(control.value) && !control.disabled;
      else if (control.type !== 'file' && values[0] !== undefined) control.value = values[0];
    } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      const value = draft.find(([name]) => name === control.name)?.[1];
      if (value !== undefined) control.value = value;
    }
  }
}

function keep(form: HTMLFormElement, key: string) {
  const typed = [...new FormData(form)].filter(([name]) => !name.startsWith('$'));
  try {
    // Files cannot be put back into a form
    sessionStorage.setItem(key, JSON.stringify(typed.filter(([, value]) => typeof value === 'string')));
  } catch {
    // Full, or forbidden: the form works without
  }
}

/**
 * Keeps what is typed in this tab until it is sent, so that a reload, signing in or the other language does not lose it.
 * Loaded when somebody begins to fill the form in, or has before.
 */
export function FormDraft({ form, draftKey, draft, texts }: Props) {
  const [isShown, setIsShown] = useState(draft !== undefined);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const save = () => keep(element, draftKey);
    if (draft) fill(element, draft);
    // Typed before this was loaded
    else if (hasTyping(element)) save();
    // The form gets its mark while it is being sent
    const saveSent = () => setTimeout(save);
    element.addEventListener('input', save);
    element.addEventListener('submit', saveSent);
    return () => {
      element.removeEventListener('input', save);
      element.removeEventListener('submit', saveSent);
    };
  }, [form, draftKey, draft]);
  if (!isShown) return null;
  function clear() {
    forgetDraft(draftKey);
    form.current?.reset();
    setIsShown(false);
  }
  return (
    <Notice
      live="status"
      action={
        <Button variant="quiet" small onClick={clear}>
          {texts.clear}
        </Button>
      }
    >
      {texts.restored}
    </Notice>
  );
}
