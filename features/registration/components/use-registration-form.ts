'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState, useMemo, useState, useTransition, type ComponentType, type FormEvent } from 'react';
import type { FormState } from '@/lib/form';
import type { Live, LiveValidation } from './live-validation';
import type { RegistrationTexts } from './registration-form';

type Errors = Record<string, string[]>;
export type RegisterAction = (state: FormState, data: FormData) => Promise<FormState>;

const none: Errors = {};

/** "Nachname: Bitte füllen Sie dieses Feld aus." A consent's words are long, and the message says what is meant. */
function named(field: string, message: string, texts: RegistrationTexts): string {
  const labels: Record<string, string> = {
    givenName: texts.givenName,
    familyName: texts.familyName,
    organisation: texts.organisation.label,
    email: texts.email.label,
    categoryId: texts.category.label,
    locale: texts.locale,
    accessNeeds: texts.accessNeeds.label,
    diet: texts.diet.label,
  };
  const label = labels[field];
  return label ? texts.errorAt.replace('{field}', () => label).replace('{message}', () => message) : message;
}

/**
 * The state of the registration form. Without JavaScript the action answers with the page; with it, the answer comes into
 * the form, which keeps what was typed even when the network fails.
 */
export function useRegistrationForm(action: RegisterAction, texts: RegistrationTexts) {
  const [posted, post] = useActionState(action, { status: 'idle' });
  const [answer, setAnswer] = useState<FormState>();
  const [isSending, startSending] = useTransition();
  const [Validation, setValidation] = useState<ComponentType<Parameters<typeof LiveValidation>[0]>>();
  const [live, setLive] = useState<Live>();
  const [liveErrors, setLiveErrors] = useState<Errors>(none);
  /** What the browser found on the last attempt to send. */
  const [checked, setChecked] = useState<Errors>();

  const state = answer ?? posted;
  const answered = state.status === 'error' ? state.errors : none;
  const summary = useMemo(
    () =>
      Object.entries(checked ?? answered).flatMap(([field, messages]) =>
        messages.map((message) => ({ field: field || undefined, message: named(field, message, texts) })),
      ),
    [checked, answered, texts],
  );

  function wake() {
    if (Validation) return;
    // Without it the server checks alone
    import('./live-validation')
      .then((loaded) => setValidation(() => loaded.LiveValidation))
      .catch(() => undefined);
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const found = live?.check() ?? none;
    if (Object.keys(found).length > 0) return setChecked(found);
    const sent = event.currentTarget;
    const marker = sent.elements.namedItem('submissionId');
    // One form sent twice, by a second press or a repeated request, is one registration
    if (marker instanceof HTMLInputElement) marker.value ||= crypto.randomUUID?.() ?? '';
    const data = new FormData(sent);
    startSending(async () => {
      try {
        const next = await action(state, data);
        setChecked(undefined);
        setAnswer(next);
      } catch (error) {
        unstable_rethrow(error);
        setChecked({ '': [texts.offline] });
      }
    });
  }

  return {
    post,
    send,
    wake,
    isSending,
    summary,
    answered,
    Validation,
    onReady: setLive,
    onErrors: setLiveErrors,
    register: live?.register,
    errorsOf: (name: string): string[] | undefined => (live ? liveErrors : answered)[name],
    typed: (name: string): string | undefined => {
      const value = state.status === 'error' ? state.values[name] : undefined;
      return typeof value === 'string' ? value : undefined;
    },
  };
}
