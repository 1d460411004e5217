import type { events } from '@/db/schema/events';
import type { exhibits } from '@/db/schema/gallery';
import type { MailToSend } from '@/features/mail/templates';
import { env } from '@/lib/env';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { exhibitorLink, LINK_DAYS } from './exhibitor-link';

type Event = typeof events.$inferSelect;
type Exhibit = Pick<typeof exhibits.$inferSelect, 'id' | 'title' | 'organisation'>;
type Person = { id: string; email: string; name: string | null; locale: Locale };
type About = { event: Event; exhibit: Exhibit };

const titled = ({ event, exhibit }: About, { name, locale }: Person) => ({
  name: name ?? '',
  eventTitle: pickLocalized(event.title, locale).text,
  exhibitTitle: pickLocalized(exhibit.title, locale).text,
});
const head = ({ event, exhibit }: About, { email, locale }: Person) => ({
  to: email,
  locale,
  eventId: event.id,
  subjectId: exhibit.id,
});
const linkOf = ({ event, exhibit }: About, { id, locale }: Person, now: Date) =>
  exhibitorLink(locale, event.slug, { exhibitId: exhibit.id, personId: id }, now);
const untilOf = ({ event }: About, { locale }: Person, closesAt: Date | null) =>
  closesAt ? formatDateTime(closesAt, locale, event.timeZone) : '';

/** To who has applied: it is there, and the link to write. */
export function appliedMail(about: About, person: Person, closesAt: Date | null, now: Date): MailToSend {
  return {
    ...head(about, person),
    dedupeKey: `exhibit-applied:${about.exhibit.id}:${now.getTime()}`,
    template: 'exhibit-applied',
    parameters: {
      ...titled(about, person),
      until: untilOf(about, person, closesAt),
      link: linkOf(about, person, now),
    },
  };
}

/** To who has as many as they may have: where these are. */
export function enoughMail(event: Event, person: Person, own: readonly Exhibit[], now: Date): MailToSend {
  const { id, email, name, locale } = person;
  return {
    ...{ to: email, locale, eventId: event.id },
    dedupeKey: `exhibits-enough:${event.id}:${id}:${now.getTime()}`,
    template: 'exhibits-enough',
    parameters: {
      name: name ?? '',
      eventTitle: pickLocalized(event.title, locale).text,
      exhibits: own.map((exhibit) => ({
        title: pickLocalized(exhibit.title, locale).text,
        link: linkOf({ event, exhibit }, person, now),
      })),
    },
  };
}

/** To whom curators or colleagues have let in. `mark`: of this invitation. */
export function invitedMail(about: About, person: Person, mark: string, now: Date): MailToSend {
  const { eventTitle, exhibitTitle } = titled(about, person);
  return {
    ...head(about, person),
    dedupeKey: `exhibitor-invited:${mark}`,
    template: 'exhibitor-invited',
    parameters: { eventTitle, exhibitTitle, link: linkOf(about, person, now) },
  };
}

/** To whose link has ended. */
export function newLinkMail(about: About, person: Person, now: Date): MailToSend {
  return {
    ...head(about, person),
    dedupeKey: `exhibitor-link:${about.exhibit.id}:${person.id}:${now.getTime()}`,
    template: 'exhibitor-link',
    parameters: { ...titled(about, person), days: LINK_DAYS, link: linkOf(about, person, now) },
  };
}

/** To an exhibitor: it is with the curators. `mark` is new with each time that it is handed in. */
export function handedInMail(
  about: About,
  person: Person,
  closesAt: Date | null,
  mark: string,
  now: Date,
): MailToSend {
  return {
    ...head(about, person),
    dedupeKey: `exhibit-handed-in:${about.exhibit.id}:${mark}:${person.id}`,
    template: 'exhibit-handed-in',
    parameters: {
      ...titled(about, person),
      until: untilOf(about, person, closesAt),
      link: linkOf(about, person, now),
    },
  };
}

/** To a curator: there is something to look at. */
export function arrivedMail(about: About, person: Person, mark: string): MailToSend {
  const { event, exhibit } = about;
  return {
    ...head(about, person),
    dedupeKey: `exhibit-arrived:${exhibit.id}:${mark}:${person.id}`,
    template: 'exhibit-arrived',
    parameters: {
      ...titled(about, person),
      organisation: exhibit.organisation,
      link: `${env().appUrl}/${person.locale}/organise/${event.slug}/exhibits/${exhibit.id}`,
    },
  };
}
