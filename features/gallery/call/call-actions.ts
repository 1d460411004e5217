'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { endSession, requestSignIn } from '@/features/people/mutations';
import { currentActor, rememberSession, sessionToken } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { countMailRequest } from './attempts';
import { applyForExhibit, saveCall } from './call-mutations';
import { findExhibitorEntrance } from './call-queries';
import { application, parseCall } from './call-schema';
import { enterExhibit, sendNewLink } from './entrance-mutations';
import { exhibitorPath } from './exhibitor-link';

export const saveCallAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) return formError({ '': [t('call.refused.notFound')] }, data);
    const parsed = parseCall(formValues(data), event.timeZone);
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const saved = await saveCall(actor, event.id, sentRevision(data), parsed.data, currentTime());
    if (!saved.ok) return formError({ '': [t(`call.refused.${saved.reason}`)] }, data);
    redirect(`/${locale}/organise/${event.slug}/call?saved=1`);
  },
);

/** From the public page of the call. Every address gets the same answer; the rest is in the mail. */
export const applyAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = application.safeParse(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const { waitMinutes } = await countMailRequest(parsed.data.email);
    if (waitMinutes !== undefined) {
      return formError({ '': [t('signIn.tooOften', { minutes: waitMinutes })] }, data);
    }
    const applied = await applyForExhibit(await currentActor(), slug, parsed.data, locale, currentTime());
    if (!applied.ok) return formError({ '': [t(`call.refused.${applied.reason}`)] }, data);
    redirect(`/${locale}/${encodeURIComponent(slug)}/call/sent`);
  },
);

/** Where a link leads: straight to its exhibit. */
export const enterExhibitAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, token]): Promise<void> => {
    const link = exhibitorPath(locale, slug, token);
    const [actor, now] = [await currentActor(), currentTime()];
    const entered = await enterExhibit(actor, slug, token, now);
    // The page of the link says what is wrong with it
    if (!entered.ok) redirect(link);
    const { token: session, expires, exhibitId } = entered.value;
    const before = await sessionToken();
    if (before) await endSession(actor, now, before);
    await rememberSession(session, expires);
    redirect(`/${locale}/${encodeURIComponent(slug)}/exhibit/${exhibitId}`);
  },
);

/** Sends a new link, or who has more rights than that a link to sign in; to the address that the old one went to. */
export const newLinkAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, event, old]): Promise<void> => {
    const now = currentTime();
    const actor = await currentActor();
    const link = exhibitorPath(locale, event, old);
    const entrance = await findExhibitorEntrance(actor, event, old, now);
    if (!entrance) redirect(link);
    const { person, exhibit, onTeam } = entrance;
    const { waitMinutes } = await countMailRequest(person.email);
    if (waitMinutes !== undefined) redirect(`${link}?wait=${waitMinutes}`);
    if (onTeam) {
      const to = `/${locale}/${encodeURIComponent(event)}/exhibit/${exhibit.id}`;
      await requestSignIn(actor, now, { email: person.email, locale, to });
    } else await sendNewLink(actor, event, old, now);
    redirect(`${link}?sent=1`);
  },
);
