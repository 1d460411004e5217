import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { authSessions, people, roleGrants } from '@/db/schema/people';
import { sha256 } from '@/lib/crypto';
import { guest, type Actor, type EventRole, type Person } from './actor';

// Every personal page asks these two, so they are prepared once for each connection
const prepared = new WeakMap<Reader, ReturnType<typeof prepare>>();

function prepare(reader: Reader) {
  const session = reader
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
    .prepare();
  const grants = reader
    .select({ eventId: roleGrants.eventId, role: roleGrants.role })
    .from(roleGrants)
    .where(eq(roleGrants.personId, sql.placeholder('personId')))
    .prepare();
  return { session, grants };
}

/** The person whose session has this token at `now`; a guest when it is unknown or has ended. */
export async function actorOfSession(token: string, now: Date): Promise<Actor> {
  const reader = read();
  let statements = prepared.get(reader);
  if (!statements) prepared.set(reader, (statements = prepare(reader)));
  const [session] = await statements.session.execute({ token: sha256(token) });
  if (!session || session.expires <= now) return guest;
  const grants = await statements.grants.execute({ personId: session.id });
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
