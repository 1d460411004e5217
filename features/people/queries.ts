import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { prepared } from '@/db/prepared';
import { authSessions, people, roleGrants, verificationTokens } from '@/db/schema/people';
import { sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import { guest, type Actor, type EventRole, type Person } from './actor';
import { isOrganiser } from './policy';
import { hashedLinkToken } from './sign-in-link';

// Every personal page asks these two
const sessionByToken = prepared((db) =>
  db
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      locale: people.locale,
      isAdministrator: people.isAdministrator,
      expires: authSessions.expires,
    })
    .from(authSessions)
    .innerJoin(people, eq(people.id, authSessions.userId))
    .where(eq(authSessions.sessionToken, sql.placeholder('token')))
    .prepare(),
);
const grantsOfPerson = prepared((db) =>
  db
    .select({ eventId: roleGrants.eventId, role: roleGrants.role })
    .from(roleGrants)
    .where(eq(roleGrants.personId, sql.placeholder('personId')))
    .prepare(),
);

/** The person whose session has this token at `now`; a guest when it is unknown or has ended. */
export async function actorOfSession(token: string, now: Date): Promise<Actor> {
  const [session] = await sessionByToken(read()).execute({ token: sha256(token) });
  if (!session || session.expires <= now) return guest;
  const grants = await grantsOfPerson(read()).execute({ personId: session.id });
  const { id, email, name, locale, isAdministrator } = session;
  return {
    kind: 'person',
    id,
    email,
    name: name ?? '',
    locale,
    isAdministrator,
    roles: rolesByEvent(grants),
  };
}

function rolesByEvent(grants: readonly { eventId: string; role: EventRole }[]): Person['roles'] {
  const roles = new Map<string, Set<EventRole>>();
  for (const { eventId, role } of grants) {
    const own = roles.get(eventId);
    if (own) own.add(role);
    else roles.set(eventId, new Set([role]));
  }
  return roles;
}

export type TeamMember = {
  personId: string;
  name: string;
  email: string;
  grants: { id: string; role: EventRole }[];
};

/** The event's team with each person's roles; undefined for who does not organise the event. */
export async function listTeam(actor: Actor, eventId: string): Promise<TeamMember[] | undefined> {
  if (!isOrganiser(actor, eventId)) return undefined;
  const rows = await read()
    .select({
      id: roleGrants.id,
      role: roleGrants.role,
      personId: people.id,
      name: people.name,
      email: people.email,
    })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(eq(roleGrants.eventId, eventId));
  const members = new Map<string, TeamMember>();
  for (const { id, role, personId, name, email } of rows) {
    const member = members.get(personId) ?? { personId, name: name ?? '', email, grants: [] };
    member.grants.push({ id, role });
    members.set(personId, member);
  }
  return [...members.values()];
}

/** Whether a sign-in link would still work. Looking does not use it up. */
export async function isLinkUsable(email: string, token: string, now: Date): Promise<boolean> {
  const [found] = await read()
    .select({ expires: verificationTokens.expires })
    .from(verificationTokens)
    .where(
      and(
        eq(verificationTokens.identifier, email),
        eq(verificationTokens.token, hashedLinkToken(token, env().authSecret)),
      ),
    );
  return found !== undefined && found.expires > now;
}
