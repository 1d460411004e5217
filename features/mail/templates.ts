import type { exhibitParts } from '@/db/choices';
import type { Locale } from '@/lib/i18n/locale';
import type { CalendarEntry } from './calendar';

/**
 * A mail as a reader gets it: text and HTML say the same. `calendar` is an .ics attachment; `cancellation` another one, for what a
 * calendar has to take out while it takes something else in.
 */
export type RenderedMail = {
  subject: string;
  text: string;
  html: string;
  calendar?: string;
  cancellation?: string;
};

/**
 * Every mail that Foyer sends, by name, with the parameters that its template needs. They are stored encrypted in the
 * outbox and rendered when it is sent.
 */
export type MailParameters = {
  'sign-in': { link: string; minutes: number };
  'registration-confirmed': {
    name: string;
    eventTitle: string;
    when: string;
    where: string;
    category: string;
    /** What an organiser has to say with it; empty for nothing. */
    words: string;
    manageLink: string;
    calendar: string;
  };
  'registration-unconfirmed': { name: string; eventTitle: string; until: string; manageLink: string };
  'registration-pending': { name: string; eventTitle: string; category: string; manageLink: string };
  'registration-waiting': {
    name: string;
    eventTitle: string;
    category: string;
    position: number;
    manageLink: string;
  };
  'registration-offer': {
    name: string;
    eventTitle: string;
    category: string;
    when: string;
    where: string;
    until: string;
    manageLink: string;
  };
  'registration-declined': { name: string; eventTitle: string; words: string; eventLink: string };
  'registration-unconfirmed-lapsed': { name: string; eventTitle: string; eventLink: string };
  'registration-offer-lapsed': { name: string; eventTitle: string; eventLink: string };
  'registration-passed-on': { name: string; eventTitle: string; eventLink: string };
  'registration-received': {
    name: string;
    from: string;
    eventTitle: string;
    when: string;
    where: string;
    manageLink: string;
    calendar: string;
  };
  'registration-message': {
    name: string;
    eventTitle: string;
    subject: string;
    text: string;
    manageLink: string;
  };
  /** `people`: a line each, with their status; `until`: when something has to be done for them, empty for nothing. */
  'delegation-registered': {
    name: string;
    eventTitle: string;
    people: string[];
    until: string;
    manageLink: string;
  };
  /**
   * What has come of several people of a delegation at once, for their contact; `people` with the page of each who can still do
   * something there. `until`, `words` and `subject` are empty where there is nothing to say.
   */
  'delegation-moved': {
    news: DelegationNews;
    name: string;
    eventTitle: string;
    people: { name: string; link: string }[];
    until: string;
    when: string;
    where: string;
    subject: string;
    words: string;
    manageLink: string;
  };
  /** `addresses`: those that are registered already. */
  'delegation-refused': { name: string; eventTitle: string; addresses: string[]; registerLink: string };
  'registration-existing': { name: string; eventTitle: string; manageLink: string };
  'registration-changed': { name: string; eventTitle: string; manageLink: string };
  /** `calendar`: takes the entry out again; empty for who had none. */
  'registration-cancelled': { name: string; eventTitle: string; eventLink: string; calendar: string };
  'signup-moved-up': {
    name: string;
    eventTitle: string;
    sessionTitle: string;
    when: string;
    sessionsLink: string;
  };
  /**
   * What a release of the agenda changes for somebody: `was` and `is` say when and where, empty where there is nothing to say.
   * `words`: what comes with the release, empty for nothing. On each of the `pages` these mails can be stopped.
   */
  'agenda-changed': {
    name: string;
    address: string;
    eventTitle: string;
    words: string;
    news: { kind: 'moved' | 'cancelled' | 'again'; title: string; was: string; is: string }[];
    pages: { kind: 'registration' | 'speaker' | 'reader'; name: string; link: string }[];
    calendar: CalendarEntry[];
    cancellation: CalendarEntry[];
  };
  /** `words`: what the organiser has to say; `expires`: until when it is valid. Both are empty for nothing. */
  'invitation-code': {
    name: string;
    eventTitle: string;
    words: string;
    when: string;
    where: string;
    category: string;
    code: string;
    uses: number;
    isHeld: boolean;
    expires: string;
    link: string;
  };
  'invitation-reminder': {
    name: string;
    eventTitle: string;
    when: string;
    where: string;
    category: string;
    code: string;
    expires: string;
    link: string;
  };
  'role-granted': { eventTitle: string; role: string; link: string };
  /** `sessions`: what they hold, each with when and where, as far as that is known. */
  'speaker-invited': {
    name: string;
    eventTitle: string;
    sessions: { title: string; when: string }[];
    link: string;
  };
  /** What has become of what a speaker sent in; `about`: the session or the material, empty for their own words. */
  'speaker-answered': {
    name: string;
    eventTitle: string;
    news: SpeakerNews;
    about: string;
    words: string;
    link: string;
  };
  'exhibitor-invited': { eventTitle: string; exhibitTitle: string; link: string };
  /** `until`: when the call ends; empty for never. */
  'exhibit-applied': { name: string; eventTitle: string; exhibitTitle: string; until: string; link: string };
  'exhibits-enough': { name: string; eventTitle: string; exhibits: { title: string; link: string }[] };
  'exhibitor-link': { name: string; eventTitle: string; exhibitTitle: string; days: number; link: string };
  'exhibit-handed-in': {
    name: string;
    eventTitle: string;
    exhibitTitle: string;
    until: string;
    link: string;
  };
  /** For the curators; `organisation` is empty where nobody has said one. */
  'exhibit-arrived': {
    name: string;
    eventTitle: string;
    exhibitTitle: string;
    organisation: string;
    link: string;
  };
  /** `words`: the curators', empty for nothing; `comments`: what they still ask for, by part of the exhibit. */
  'exhibit-returned': ExhibitMail & {
    words: string;
    comments: { part: (typeof exhibitParts)[number]; text: string }[];
  };
  'exhibit-accepted': ExhibitMail & { words: string };
  'exhibit-declined': ExhibitMail & { words: string };
  /** `isPublic`: `link` leads to its page in the gallery; otherwise that is not open yet, and it leads to the exhibitor's own. */
  'exhibit-published': ExhibitMail & { isPublic: boolean };
  /** `until`: when the call ends, empty for no such time. */
  'exhibit-reminder': ExhibitMail & { until: string };
  /** `from`: the name that is shown with the question, empty for none. */
  'exhibit-question': {
    name: string;
    eventTitle: string;
    exhibitTitle: string;
    question: string;
    from: string;
    link: string;
  };
  'exhibit-answer': {
    name: string;
    eventTitle: string;
    exhibitTitle: string;
    question: string;
    answer: string;
    link: string;
  };
  /** `contacts`: of the other side, once both have agreed; `message` is empty where it has been read. */
  'exhibit-takeover': {
    name: string;
    eventTitle: string;
    exhibitTitle: string;
    news: TakeoverNews;
    organisation: string;
    message: string;
    contacts: { name: string; email: string }[];
    link: string;
  };
};
/** What every mail about an exhibit says. */
type ExhibitMail = { name: string; eventTitle: string; exhibitTitle: string; link: string };
/** What comes of somebody's wish to take an exhibit over: the first three for exhibitors, the others for who asked. */
export type TakeoverNews = 'asked' | 'shared' | 'withdrawn' | 'agreed' | 'declined';
/** What becomes of what speakers send in. */
export type SpeakerNews =
  | 'session-taken'
  | 'session-returned'
  | 'profile-taken'
  | 'profile-returned'
  | 'material-taken'
  | 'material-returned';
/** What can come of people of a delegation together. */
export type DelegationNews =
  | 'confirmed'
  | 'waiting'
  | 'offered'
  | 'declined'
  | 'cancelled'
  | 'unconfirmedLapsed'
  | 'offerLapsed'
  | 'changed'
  | 'message';
export type MailTemplate = keyof MailParameters;
export type MailToSend = {
  [Template in MailTemplate]: { template: Template; parameters: MailParameters[Template] };
}[MailTemplate] & {
  to: string;
  locale: Locale;
  eventId?: string;
  /** Of the registration that it is about. */
  subjectId?: string;
  /** Two mails with one key are one mail. */
  dedupeKey: string;
};
