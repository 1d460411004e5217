'use client';

import { useMemo, useState, type ComponentType } from 'react';
import type { FormErrors } from '@/lib/form';
import type { QuestionForm } from '../question-view';
import type { RegistrationTexts } from '../registration-texts';
import type { Live, LiveValidation } from './live-validation';
import { namedErrors } from './named-errors';
import { useDraft } from './use-draft';
import { useSending, type RegisterAction } from './use-sending';

const none: FormErrors = {};

/** What an error summary calls each field. */
function labelsOf(texts: RegistrationTexts, questions: QuestionForm): Record<string, string> {
  return {
    givenName: texts.givenName,
    familyName: texts.familyName,
    organisation: texts.organisation.label,
    email: texts.email.label,
    categoryId: texts.category.label,
    locale: texts.locale,
    accessNeeds: texts.accessNeeds.label,
    diet: texts.diet.label,
    ...Object.fromEntries(questions.questions.map(({ name, label }) => [name, label.text])),
  };
}

/** The state of the registration form. */
export function useRegistrationForm(
  action: RegisterAction,
  texts: RegistrationTexts,
  questions: QuestionForm,
  draftKey: string,
) {
  const sending = useSending(action, texts.sending, draftKey);
  const draft = useDraft(draftKey, sending.isUntouched);
  const [Validation, setValidation] = useState<ComponentType<Parameters<typeof LiveValidation>[0]>>();
  const [live, setLive] = useState<Live>();
  const [liveErrors, setLiveErrors] = useState<FormErrors>(none);
  const { answered, errors } = sending;
  const summary = useMemo(() => {
    const labels = labelsOf(texts, questions);
    return namedErrors(errors, texts.errorAt, (field) => labels[field]);
  }, [errors, texts, questions]);

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
