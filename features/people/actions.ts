'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { countLinkRequest, networkOf } from './attempts';
import { returnPath, signInPath, welcomePath } from './landing';
import { endSession, grantRole, requestSignIn, revokeRole, signInAsDemoPerson } from './mutations';
import { demoSignIn, revocation, roleGrant, signInRequest, teamEvent, type TeamEvent } from './schema';
import { currentActor, forgetSession, rememberSession, sessionToken } from './session';

// What is bound to an action comes from the browser: types alone promise nothing
const known = (locale: string) => (isLocale(locale) ? locale : defaultLocale);

export async function requestSignInAction(
  asked: string,
  to: string | undefined,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const locale = known(asked);
  const parsed = signInRequest.safeParse(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const { email } = parsed.data;
  const network = networkOf((await headers()).get('x-forwarded-for'));
  const now = currentTime();
  const { waitMinutes } = countLinkRequest(email, network, now);
  if (waitMinutes !== undefined) {
    return formError({ '': [translator(locale)('signIn.tooOften', { minutes: waitMinutes })] }, data);
  }
  await requestSignIn(await currentActor(), now, { email, locale, to: returnPath(to) });
  redirect(`/${locale}/sign-in/sent`);
}

export async function demoSignInAction(asked: string, to: string | undefined, data: FormData): Promise<void> {
  const locale = known(asked);
  const parsed = demoSignIn.safeParse(formValues(data));
  if (!parsed.success) redirect(signInPath(locale, { error: 'noSample' }));
  const session = await signInAsDemoPerson(await currentActor(), currentTime(), parsed.data.person);
  if (!session.ok) redirect(signInPath(locale, { error: session.reason }));
  await endCurrentSession();
  await rememberSession(session.value.token, session.value.expires);
  redirect(welcomePath(locale, returnPath(to)));
}

export async function signOutAction(asked: string): Promise<void> {
  await endCurrentSession();
  await forgetSession();
  redirect(`/${known(asked)}/sign-out`);
}

async function endCurrentSession(): Promise<void> {
  const token = await sessionToken();
  if (token) await endSession(await currentActor(), currentTime(), token);
}

const teamPath = (locale: string, slug: string) => `/${locale}/organise/${encodeURIComponent(slug)}/team`;

export async function grantRoleAction(
  ...[asked, place, , data]: [string, TeamEvent, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const event = teamEvent.safeParse(place);
  if (!event.success) return formError({ '': [t('team.refused.notFound')] }, data);
  const parsed = roleGrant.safeParse(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const grant = { ...parsed.data, eventId: event.data.id, locale };
  const granted = await grantRole(await currentActor(), currentTime(), grant);
  if (!granted.ok) {
    const field = granted.reason === 'alreadyGranted' ? 'role' : '';
    return formError({ [field]: [t(`team.refused.${granted.reason}`)] }, data);
  }
  redirect(`${teamPath(locale, event.data.slug)}?done=granted`);
}

export async function revokeRoleAction(
  ...[asked, place, grantId]: [string, TeamEvent, string]
): Promise<void> {
  const locale = known(asked);
  const sent = revocation.safeParse({ event: place, grantId });
  if (!sent.success) redirect(`/${locale}/organise`);
  const { event } = sent.data;
  const asksFor = { eventId: event.id, grantId: sent.data.grantId };
  const revoked = await revokeRole(await currentActor(), currentTime(), asksFor);
  const done = revoked.ok ? 'done=revoked' : `refused=${revoked.reason}`;
  redirect(`${teamPath(locale, event.slug)}?${done}`);
}
