'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { withFiles } from '../questions/answer-mutations';
import { deskBeginnings, registerByTeam } from './desk-register-mutations';
import { canChangeRegistrations } from '../policy';
import { registrationOffer } from '../queries';
import { parseDeskCorrection } from '../schema';
import { refusalText } from '../words';

export const registerByTeamAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const now = currentTime();
    const event = await findTeamEvent(actor, slug);
    const offer = event && (await registrationOffer(actor, event, now));
    if (!offer || !canChangeRegistrations(actor, event.id)) redirect(`/${locale}/organise`);
    const parsed = parseDeskCorrection(data, {
      categoryIds: offer.categories.map(({ id }) => id),
      questions: offer.questions,
      before: [],
    });
    const begin = deskBeginnings.find((one) => one === data.get('begin'));
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    if (!begin) return formError({ begin: [t('error.required')] }, data);
    const mail = data.get('mail') !== null;
    const result = await withFiles([{ prefix: '', answers: parsed.data.answers }], ([answers = []]) =>
      registerByTeam(actor, now, slug, { person: { ...parsed.data, answers }, begin, mail }),
    );
    if (result.ok) {
      const base = `/${locale}/organise/${encodeURIComponent(slug)}/registrations`;
      redirect(`${base}/${result.value.id}?done=registered`);
    }
    switch (result.reason) {
      case 'wrongFile':
        return formError(issueErrors(result.facts?.issues ?? [], locale), data);
      case 'notFound':
      case 'over':
        return formError({ '': [t(`desk.new.refused.${result.reason}`)] }, data);
      case 'categoryGone':
        return formError({ categoryId: [t('registration.categoryGone')] }, data);
      case 'questionsChanged':
        return formError({ '': [t('registration.questionsChanged')] }, data);
      case 'addressTaken':
        return formError({ email: [t('registrations.addressTaken')] }, data);
      case 'optionFull':
        return formError({ '': refusalText(result, event, offer, locale, now) }, data);
      case 'eventFull':
      case 'categoryFull': {
        const [why = ''] = refusalText(result, event, offer, locale, now);
        return formError({ begin: [why, t('desk.new.refused.full')] }, data);
      }
    }
  },
);
