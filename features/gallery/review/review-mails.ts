import type { exhibitParts } from '@/db/choices';
import type { exhibits } from '@/db/schema/gallery';
import type { events } from '@/db/schema/events';
import type { MailToSend } from '@/features/mail/templates';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { exhibitorLink } from '../call/exhibitor-link';
import type { ReviewMail } from './lifecycle';

type Exhibit = Pick<typeof exhibits.$inferSelect, 'id' | 'slug' | 'title'>;
type Event = Pick<
  typeof events.$inferSelect,
  'id' | 'slug' | 'title' | 'status' | 'galleryPublished' | 'timeZone'
>;
export type Addressee = { id: string; name: string | null; email: string; locale: Locale };
type About = { exhibit: Exhibit; event: Event; appUrl: string; now: Date };

/** The exhibitor's own page of the exhibit, by a link that needs no account. */
function ownLink({ exhibit, event, now }: About, { id, locale }: Addressee): string {
  return exhibitorLink(locale, event.slug, { exhibitId: exhibit.id, personId: id }, now);
}

function head({ exhibit, event }: About, { email, locale }: Addressee) {
  return { to: email, locale, eventId: event.id, subjectId: exhibit.id };
}

function titles({ exhibit, event }: About, { name, locale }: Addressee) {
  return {
    name: name ?? '',
    eventTitle: pickLocalized(event.title, locale).text,
    exhibitTitle: pickLocalized(exhibit.title, locale).text,
  };
}

/** What a step tells one exhibitor. `mark` is new with each step: the same mail comes once. */
export function stepMail(
  about: About,
  person: Addressee,
  mail: ReviewMail,
  said: { words: string; comments: { part: (typeof exhibitParts)[number]; text: string }[]; mark: string },
): MailToSend {
  const { locale, id } = person;
  const { exhibit, event, appUrl } = about;
  const base = { ...head(about, person), dedupeKey: `${mail}:${exhibit.id}:${said.mark}:${id}` };
  const parameters = { ...titles(about, person), link: ownLink(about, person) };
  const { words } = said;
  if (mail === 'exhibit-returned') {
    return { ...base, template: mail, parameters: { ...parameters, words, comments: said.comments } };
  }
  if (mail === 'exhibit-published') {
    const isPublic = event.galleryPublished && event.status !== 'draft';
    const page = `${appUrl}/${locale}/${event.slug}/gallery/${exhibit.slug}`;
    return {
      ...base,
      template: mail,
      parameters: { ...parameters, isPublic, link: isPublic ? page : parameters.link },
    };
  }
  return { ...base, template: mail, parameters: { ...parameters, words } };
}

/** Asks one exhibitor to hand in; `closesAt`: when the call ends, if it does. */
export function reminderMail(
  about: About,
  person: Addressee,
  closesAt: Date | null,
  mark: string,
): MailToSend {
  const { locale, id } = person;
  return {
    ...head(about, person),
    dedupeKey: `exhibit-reminder:${about.exhibit.id}:${mark}:${id}`,
    template: 'exhibit-reminder',
    parameters: {
      ...titles(about, person),
      until: closesAt ? formatDateTime(closesAt, locale, about.event.timeZone) : '',
      link: ownLink(about, person),
    },
  };
}
