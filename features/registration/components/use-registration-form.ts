'use client';

import { useMemo, useState, type ComponentType } from 'react';
import type { FormErrors } from '@/lib/form';
import type { RegistrationTexts } from '../registration-texts';
import type { Live, LiveValidation } from './live-validation';
import { namedErrors } from './named-errors';
import { useDraft } from './use-draft';
import { useSending, type RegisterAction } from './use-sending';

const none: FormErrors = {};

/** The state of the registration form. */
export function useRegistrationForm(action: RegisterAction, texts: RegistrationTexts, draftKey: string) {
  const sending = useSending(action, texts.sending, draftKey);
  const draft = useDraft(draftKey, sending.isUntouched);
  const [Validation, setValidation] = useState<ComponentType<Parameters<typeof LiveValidation>[0]>>();
  const [live, setLive] = useState<Live>();
  const [liveErrors, setLiveErrors] = useState<FormErrors>(none);
  const { answered, errors } = sending;
  const summary = useMemo(
    () => namedErrors(errors, texts.errorAt, (field) => texts.labels[field]),
    [errors, texts],
  );

  function wake() {
    draft.load();
    if (Validation) return;
    // Without it the server checks alone
    import('./live-validation')
      .then((loaded) => setValidation(() => loaded.LiveValidation))
      .catch(() => undefined);
  }

  function send(form: HTMLFormElement) {
    const found = live?.check() ?? none;
    if (Object.keys(found).length > 0) sending.setFound(found);
    else sending.send(form);
  }

  return {
    ...sending,
    send,
    wake,
    summary,
    draft,
    Validation,
    onReady: setLive,
    onErrors: setLiveErrors,
    register: live?.register,
    errorsOf: (name: string): string[] | undefined => (live ? liveErrors : answered)[name],
  };
}
