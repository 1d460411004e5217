'use client';

import { unstable_rethrow, useRouter } from 'next/navigation';
import { useActionState, useState, useTransition } from 'react';
import type { FormErrors, FormValues } from '@/lib/form';
import type { RegisterState } from '../actions';
import { BY_ITSELF } from '../sending';
import { forgetDraft } from './draft';

export type SendingTexts = { offline: string; tooLarge: string; changed: string; mostFileBytes: number };
export type RegisterAction = (state: RegisterState, data: FormData) => Promise<RegisterState>;

const none: FormErrors = {};
const noValues: FormValues = {};

function fileBytes(data: FormData): number {
  return [...data.values()].reduce((sum, value) => sum + (typeof value === 'string' ? 0 : value.size), 0);
}

/** A form that the page made before it changed lacks fields: what concerns one of them says that. */
function withFieldsOf<State extends { errors: FormErrors }>(
  form: HTMLFormElement,
  answer: State,
  changed: string,
): State {
  const fields = Object.entries(answer.errors);
  // A code can be asked for that nobody had to give before: then there is a field for it
  const asked = ['', 'code'];
  const known = fields.filter(([field]) => asked.includes(field) || form.elements.namedItem(field));
  if (known.length === fields.length) return answer;
  const { '': general = [], ...errors } = Object.fromEntries(known);
  return { ...answer, errors: { '': [...general, changed], ...errors } };
}

/**
 * The state of a form that registers. Without JavaScript the action answers with the page; with it, the answer comes into the
 * form, which keeps what was typed even when the network fails, and leads on by itself.
 */
export function useSending(
  action: RegisterAction,
  texts: SendingTexts,
  draftKey: string,
  onAnswer?: () => void,
) {
  const [posted, post] = useActionState(action, { status: 'idle' });
  const [answer, setAnswer] = useState<RegisterState>();
  const [isWaiting, startSending] = useTransition();
  /** What the browser found by itself on the last attempt to send. */
  const [found, setFound] = useState<FormErrors>();
  const router = useRouter();
  const state = answer ?? posted;
  const answered = state.status === 'error' ? state.errors : none;
  const isSending = isWaiting || state.status === 'registered';

  function send(form: HTMLFormElement) {
    if (isSending) return;
    const marker = form.elements.namedItem('submissionId');
    // One form sent twice, by a second press or a repeated request, is one registration
    if (marker instanceof HTMLInputElement) marker.value ||= crypto.randomUUID?.() ?? '';
    const data = new FormData(form);
    if (fileBytes(data) > texts.mostFileBytes) return setFound({ '': [texts.tooLarge] });
    data.set(BY_ITSELF, 'yes');
    startSending(async () => {
      try {
        const next = await action({ status: 'idle' }, data);
        setFound(undefined);
        setAnswer(next.status === 'error' ? withFieldsOf(form, next, texts.changed) : next);
        onAnswer?.();
        if (next.status !== 'registered') return;
        forgetDraft(draftKey);
        router.push(next.to);
      } catch (error) {
        unstable_rethrow(error);
        setFound({ '': [texts.offline] });
      }
    });
  }

  return {
    post,
    send,
    isSending,
    setFound,
    answered,
    /** What the summary above the form names. */
    errors: found ?? answered,
    isUntouched: posted.status === 'idle',
    values: 'values' in state ? state.values : noValues,
    state,
  };
}
