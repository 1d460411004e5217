'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { countLinkRequest, networkOf } from './attempts';
import { returnPath, signInPath, welcomePath } from './landing';
import { endSession, grantRole, requestSignIn, revokeRole, signInAsDemoPerson } from './mutations';
import { demoSignIn, roleGrant, signInRequest, teamEvent } from './schema';
import { currentActor, forgetSession, rememberSession, sessionToken } from './session';

export const requestSignInAction = serverAction(
  [sent.locale, sent.text.optional(), sent.state, sent.form],
  async ([locale, to, , data]): Promise<FormState> => {
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
  },
);

export const demoSignInAction = serverAction(
  [sent.locale, sent.text.optional(), sent.form],
  async ([locale, to, data]): Promise<void> => {
    const parsed = demoSignIn.safeParse(formValues(data));
    if (!parsed.success) redirect(signInPath(locale, { error: 'noSample' }));
    const session = await signInAsDemoPerson(await currentActor(), currentTime(), parsed.data.person);
    if (!session.ok) redirect(signInPath(locale, { error: session.reason }));
    await endCurrentSession();
    await rememberSession(session.value.token, session.value.expires);
    redirect(welcomePath(locale, returnPath(to)));
  },
);

export const signOutAction = serverAction([sent.locale], async ([locale]): Promise<void> => {
  await endCurrentSession();
  await forgetSession();
  redirect(`/${locale}/sign-out`);
});

async function endCurrentSession(): Promise<void> {
  const token = await sessionToken();
  if (token) await endSession(await currentActor(), currentTime(), token);
}

const teamPath = (locale: string, slug: string) => `/${locale}/organise/${encodeURIComponent(slug)}/team`;

export const grantRoleAction = serverAction(
  [sent.locale, teamEvent, sent.state, sent.form],
  async ([locale, event, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = roleGrant.safeParse(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const grant = { ...parsed.data, eventId: event.id, locale };
    const granted = await grantRole(await currentActor(), currentTime(), grant);
    if (!granted.ok) {
      const field = granted.reason === 'alreadyGranted' ? 'role' : '';
      return formError({ [field]: [t(`team.refused.${granted.reason}`)] }, data);
    }
    redirect(`${teamPath(locale, event.slug)}?done=granted`);
  },
);

export const revokeRoleAction = serverAction(
  [sent.locale, teamEvent, sent.text],
  async ([locale, event, grantId]): Promise<void> => {
    const revoked = await revokeRole(await currentActor(), currentTime(), { eventId: event.id, grantId });
    const done = revoked.ok ? 'done=revoked' : `refused=${revoked.reason}`;
    redirect(`${teamPath(locale, event.slug)}?${done}`);
  },
);
