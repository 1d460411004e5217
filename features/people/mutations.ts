import 'server-only';
import { and, eq, lt } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { authSessions, people, roleGrants, verificationTokens } from '@/db/schema/people';
import { enqueueMail } from '@/features/mail/mutations';
import { DAY_MS, MINUTE_MS } from '@/lib/clock';
import { randomToken, sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { ok, refuse, type Result } from '@/lib/result';
import type { Actor, EventRole } from './actor';
import { signInPath } from './landing';
import { isAdministrator, isOrganiser } from './policy';
import { revocation } from './rules';
import { demoAddress, type DemoPerson } from './schema';
import { hashedLinkToken, LINK_MINUTES, signInLink } from './sign-in-link';

export const SESSION_DAYS = 14;

type LinkRequest = { email: string; locale: Locale; to?: string };

/** Makes a link that signs in whoever holds it, once, within LINK_MINUTES. */
async function makeLink(
  tx: Tx,
  now: Date,
  { email, locale, to }: LinkRequest,
): Promise<{ link: string; key: string }> {
  const { appUrl, authSecret } = env();
  const token = randomToken();
  const hashed = hashedLinkToken(token, authSecret);
  await tx
    .delete(verificationTokens)
    .where(and(eq(verificationTokens.identifier, email), lt(verificationTokens.expires, now)));
  const expires = new Date(now.getTime() + LINK_MINUTES * MINUTE_MS);
  await tx.insert(verificationTokens).values({ identifier: email, token: hashed, expires });
  return { link: signInLink(appUrl, locale, { token, email, to }), key: `sign-in:${hashed}` };
}

/** Sends a sign-in link to an address, known or not: the answer must not tell which. */
export async function requestSignIn(actor: Actor, now: Date, request: LinkRequest): Promise<void> {
  await write(async (tx) => {
    const { link, key } = await makeLink(tx, now, request);
    await enqueueMail(tx, now, {
      to: request.email,
      locale: request.locale,
      dedupeKey: key,
      template: 'sign-in',
      parameters: { link, minutes: LINK_MINUTES },
    });
    await recordAudit(tx, actor, now, { action: 'person.requestLink' });
  });
}

/** Signs in as one of the sample people. Refused unless this is a demo, whatever a page offers. */
export async function signInAsDemoPerson(
  actor: Actor,
  now: Date,
  person: DemoPerson,
): Promise<Result<{ token: string; expires: Date }, 'notADemo' | 'noSample'>> {
  if (!env().demo) return refuse('notADemo');
  return write(async (tx) => {
    const [found] = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.email, demoAddress(person)));
    if (!found) return refuse('noSample');
    return ok(await startSession(tx, actor, now, found.id, 'demo'));
  });
}

/** A session for a person who has shown who they are; `by` says how. The caller decides whether that is enough. */
export async function startSession(
  tx: Tx,
  actor: Actor,
  now: Date,
  personId: string,
  by: 'demo' | 'exhibitorLink',
): Promise<{ token: string; expires: Date }> {
  const token = randomToken();
  const expires = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
  await tx.insert(authSessions).values({ sessionToken: sha256(token), userId: personId, expires });
  await recordAudit(tx, actor, now, { action: 'person.signIn', subjectId: personId, detail: { by } });
  return { token, expires };
}

/** Ends the session that a browser holds; one that has ended already is no error. */
export async function endSession(actor: Actor, now: Date, token: string): Promise<void> {
  await write(async (tx) => {
    const [ended] = await tx
      .delete(authSessions)
      .where(eq(authSessions.sessionToken, sha256(token)))
      .returning({ personId: authSessions.userId });
    if (ended) await recordAudit(tx, actor, now, { action: 'person.signOut', subjectId: ended.personId });
  });
}

/** Makes the person with an address administrator of the installation, and a link for them to sign in. */
export async function makeAdministrator(
  actor: Actor,
  now: Date,
  request: LinkRequest,
): Promise<Result<{ link: string }, 'notFound'>> {
  if (!isAdministrator(actor)) return refuse('notFound');
  return write(async (tx) => {
    const [person] = await tx
      .insert(people)
      .values({ email: request.email, locale: request.locale, isAdministrator: true, createdAt: now })
      .onConflictDoUpdate({ target: people.email, set: { isAdministrator: true } })
      .returning({ id: people.id });
    if (!person) throw new Error('The upsert gave no person');
    await recordAudit(tx, actor, now, { action: 'person.makeAdministrator', subjectId: person.id });
    const { link } = await makeLink(tx, now, request);
    return ok({ link });
  });
}

/** Deletes sessions and sign-in links that have ended. */
export async function deleteEndedSignIns(now: Date): Promise<void> {
  await write(async (tx) => {
    await tx.delete(authSessions).where(lt(authSessions.expires, now));
    await tx.delete(verificationTokens).where(lt(verificationTokens.expires, now));
  });
}

/** Gives a role for an event to whoever has the address, and tells them. A new address becomes a person. */
export async function grantRole(
  actor: Actor,
  now: Date,
  grant: { eventId: string; email: string; role: EventRole; locale: Locale },
): Promise<Result<undefined, 'notFound' | 'alreadyGranted'>> {
  const { eventId, email, role } = grant;
  return write(async (tx) => {
    const [event] = await tx.select().from(events).where(eq(events.id, eventId));
    if (!event || !isOrganiser(actor, eventId)) return refuse('notFound');
    await tx.insert(people).values({ email, locale: grant.locale, createdAt: now }).onConflictDoNothing();
    const [person] = await tx.select().from(people).where(eq(people.email, email));
    if (!person) throw new Error('The person is neither new nor known');
    const [granted] = await tx
      .insert(roleGrants)
      .values({
        eventId,
        personId: person.id,
        role,
        grantedAt: now,
        grantedBy: actor.kind === 'person' ? actor.id : null,
      })
      .onConflictDoNothing()
      .returning({ id: roleGrants.id });
    if (!granted) return refuse('alreadyGranted');
    const { locale } = person;
    const { appUrl } = env();
    await enqueueMail(tx, now, {
      to: email,
      locale,
      eventId,
      dedupeKey: `role-granted:${granted.id}`,
      template: 'role-granted',
      parameters: {
        eventTitle: pickLocalized(event.title, locale).text,
        role,
        link: `${appUrl}${signInPath(locale, { to: `/${locale}/organise/${event.slug}` })}`,
      },
    });
    await recordAudit(tx, actor, now, {
      action: 'role.grant',
      eventId,
      subjectId: person.id,
      detail: { role },
    });
    return ok();
  });
}

/** Takes a role back, unless nobody would be left who organises the event. */
export async function revokeRole(
  actor: Actor,
  now: Date,
  { eventId, grantId }: { eventId: string; grantId: string },
): Promise<Result<undefined, 'notFound' | 'lastOrganiser'>> {
  return write(async (tx) => {
    if (!isOrganiser(actor, eventId)) return refuse('notFound');
    const grants = await tx.select().from(roleGrants).where(eq(roleGrants.eventId, eventId));
    const verdict = revocation(grants, grantId);
    if (!verdict.ok) return verdict;
    const [revoked] = await tx.delete(roleGrants).where(eq(roleGrants.id, grantId)).returning();
    await recordAudit(tx, actor, now, {
      action: 'role.revoke',
      eventId,
      subjectId: revoked?.personId,
      detail: { role: revoked?.role },
    });
    return ok();
  });
}
