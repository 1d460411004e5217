import { eventRoles } from '../choices';
import { boolean, choice, count, id, index, instant, table, text, uniqueIndex } from '../columns';
import { events } from './events';

export { eventRoles };

/** Column names of people, accounts, auth_sessions and verification_tokens are those that the sign-in adapter expects. */
export const people = table(
  'people',
  {
    id: id(),
    name: text('name'),
    /** Lower case. */
    email: text('email').notNull(),
    emailVerified: instant('email_verified'),
    image: text('image'),
    locale: choice('locale', ['de', 'en']).notNull().default('de'),
    isAdministrator: boolean('is_administrator').notNull().default(false),
    createdAt: instant('created_at')
      .notNull()
      .$defaultFn(() => new Date()),
  },
  (t) => [uniqueIndex('people_email').on(t.email)],
);

export const accounts = table(
  'accounts',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: count('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (t) => [uniqueIndex('accounts_provider').on(t.provider, t.providerAccountId)],
);

export const authSessions = table(
  'auth_sessions',
  {
    /** Hash of the token in the cookie. */
    sessionToken: text('session_token').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expires: instant('expires').notNull(),
  },
  (t) => [index('auth_sessions_user').on(t.userId)],
);

export const verificationTokens = table(
  'verification_tokens',
  {
    identifier: text('identifier').notNull(),
    /** Hash of the token in the link. */
    token: text('token').notNull(),
    expires: instant('expires').notNull(),
  },
  (t) => [uniqueIndex('verification_tokens_pair').on(t.identifier, t.token)],
);

export const roleGrants = table(
  'role_grants',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: choice('role', eventRoles).notNull(),
    grantedAt: instant('granted_at').notNull(),
    grantedBy: text('granted_by'),
  },
  (t) => [
    uniqueIndex('role_grants_once').on(t.eventId, t.personId, t.role),
    index('role_grants_person').on(t.personId),
  ],
);
