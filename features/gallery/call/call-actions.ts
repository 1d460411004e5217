'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { endSession, requestSignIn } from '@/features/people/mutations';
import { currentActor, rememberSession, sessionToken } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { known } from '../exhibit-place';
import { countMailRequest } from './attempts';
import { applyForExhibit, saveCall } from './call-mutations';
import { findExhibitorEntrance } from './call-queries';
import { application, parseCall } from './call-schema';
import { enterExhibit, sendNewLink } from './entrance-mutations';
import { exhibitorPath } from './exhibitor-link';

export async function saveCallAction(
  ...[asked, slug, , data]: [string, string, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  if (!event) return formError({ '': [t('call.refused.notFound')] }, data);
  const parsed = parseCall(formValues(data), event.timeZone);
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const saved = await saveCall(actor, event.id, sentRevision(data), parsed.data, currentTime());
  if (!saved.ok) return formError({ '': [t(`call.refused.${saved.reason}`)] }, data);
  redirect(`/${locale}/organise/${event.slug}/call?saved=1`);
}

/** From the public page of the call. Every address gets the same answer; the rest is in the mail. */
export async function applyAction(
  ...[asked, slug, , data]: [string, string, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const parsed = application.safeParse(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const { waitMinutes } = await countMailRequest(parsed.data.email);
  if (waitMinutes !== undefined) {
    return formError({ '': [t('signIn.tooOften', { minutes: waitMinutes })] }, data);
  }
  const applied = await applyForExhibit(
    await currentActor(),
    asText(slug),
    parsed.data,
    locale,
    currentTime(),
  );
  if (!applied.ok) return formError({ '': [t(`call.refused.${applied.reason}`)] }, data);
  redirect(`/${locale}/${encodeURIComponent(asText(slug))}/call/sent`);
}

/** Where a link leads: straight to its exhibit. */
export async function enterExhibitAction(asked: string, slug: string, token: string): Promise<void> {
  const locale = known(asked);
  const link = exhibitorPath(locale, asText(slug), asText(token));
  const [actor, now] = [await currentActor(), currentTime()];
  const entered = await enterExhibit(actor, asText(slug), asText(token), now);
  // The page of the link says what is wrong with it
  if (!entered.ok) redirect(link);
  const { token: session, expires, exhibitId } = entered.value;
  const before = await sessionToken();
  if (before) await endSession(actor, now, before);
  await rememberSession(session, expires);
  redirect(`/${locale}/${encodeURIComponent(asText(slug))}/exhibit/${exhibitId}`);
}

/** Sends a new link, or who has more rights than that a link to sign in; to the address that the old one went to. */
export async function newLinkAction(asked: string, slug: string, token: string): Promise<void> {
  const locale = known(asked);
  const [event, old, now] = [asText(slug), asText(token), currentTime()];
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
}
