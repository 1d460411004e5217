import type { Beginning, Move, RegistrationStatus } from '@/features/registration/lifecycle';
import type { Localized } from '@/lib/i18n/locale';
import type { ExhibitLink, ExhibitPerson } from '../schema/gallery';

/** The sample conferences as plain data: times are wall-clock times in the event's zone, days count from 0. */

export type EventKey = 'model' | 'upcoming';
export type CategoryKey = 'programme' | 'funder' | 'administration' | 'partner' | 'federal' | 'association';
export type FormatKey = 'plenary' | 'forum' | 'workshop' | 'walk' | 'break';
export type TopicKey =
  'counselling' | 'recognition' | 'qualification' | 'language' | 'employers' | 'digital' | 'fairness';
export type PracticeKind = 'best' | 'good';
export type LanguageKey = 'de' | 'en';
/** `both`: held in German and English. */
export type SessionLanguage = LanguageKey | 'both';

export type SeedVenue = {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  directions: Localized;
  accessibility: Localized;
};

export type SeedHost = { role: 'organiser' | 'cooperation'; name: Localized };
export type SeedFigure = { value: string; label: Localized; note?: Localized };

/** A consent is versioned: its text may only change together with its version. */
export type SeedConsent = {
  key: string;
  version: number;
  required: boolean;
  label: Localized;
  text: Localized;
};

/** `quota` is the number of places kept for the category; all quotas add up to the places of the event. */
export type SeedCategory = {
  key: CategoryKey;
  name: Localized;
  description: Localized;
  quota: number;
  /** An organiser says yes or no to each person. */
  approval?: boolean;
  /** Only with an invitation code. */
  byCode?: boolean;
};

export type SeedFormat = { key: FormatKey; name: Localized };
export type SeedTopic = { key: TopicKey; name: Localized };
export type SeedTrack = { key: string; name: Localized; colour: string };
export type SeedRoom = {
  key: string;
  name: Localized;
  capacity: number;
  stepFree: boolean;
  floor: Localized;
  equipment: Localized;
};

export type SeedSpeaker = {
  key: string;
  name: string;
  role: Localized;
  organisation: string;
  bio: Localized;
};

export type SeedSession = {
  slug: string;
  format: FormatKey;
  /** `null`: concerns everyone, belongs to no track. */
  track: string | null;
  room: string;
  day: number;
  /** `HH:MM` in the event's zone. */
  start: string;
  minutes: number;
  language: SessionLanguage;
  title: Localized;
  summary: Localized;
  description: Localized;
  /** `limited` sessions take no more people than the room; the others are open to all. */
  limited: boolean;
  speakers: { key: string; part: 'speaker' | 'moderator' | 'panellist' }[];
};

export type PosterFormat = 'portrait' | 'landscape' | 'square';
export type PosterChart = {
  title: Localized;
  unit: Localized;
  /** `before` turns the chart into a comparison of two values. */
  items: { label: Localized; value: number; before?: number }[];
  note: Localized;
};
export type PosterStep = { title: Localized; text: Localized };

/** What stands on the poster beside title, organisation and story. */
export type SeedPoster = {
  format: PosterFormat;
  /** The German title as it breaks on the poster. */
  titleLines: string[];
  claim: Localized;
  figures: { value: Localized; label: Localized }[];
  chart: PosterChart;
  steps: { title: Localized; items: PosterStep[] };
  quote: { text: Localized; by: Localized } | null;
  /** Small print at the foot. */
  credit: Localized;
};

export type ExhibitStory = {
  startingPoint: Localized;
  approach: Localized;
  result: Localized;
  transfer: Localized;
};

export type ExhibitSource = {
  number: number;
  slug: string;
  kind: PracticeKind;
  title: Localized;
  summary: Localized;
  story: ExhibitStory;
  /** What did not work. */
  obstacles: Localized;
  targetGroups: Localized;
  partners: Localized;
  people: ExhibitPerson[];
  links: ExhibitLink[];
  videoUrl?: string;
  topics: TopicKey[];
  /** A Land's name, or nationwide. */
  region: Localized;
  organisation: string;
  contact: { name: string; email: string };
  /** First and last month, `YYYY-MM`. */
  period: { from: string; to: string };
  poster: SeedPoster;
  posterAlt: Localized;
};

export type SeedExhibit = Omit<ExhibitSource, 'posterAlt'> & {
  status: 'published' | 'draft';
  /** Empty in a draft whose alternative text is still missing: such an exhibit cannot be published. */
  posterAlt: Localized;
  /** All that can be read on the poster, as text. */
  posterText: Localized;
  /** Label of the place in the venue where it hangs. */
  station: { label: Localized; room: string };
};

/** One thing that happened to a registration; what it leads to, features/registration/lifecycle.ts says. */
export type SeedMove = {
  at: Date;
  /** The person by their link, an organiser, or the waiting list by itself. */
  by: 'person' | 'team' | 'waitingList';
  action: Move | 'placeInQueue';
};

/** How a registration began, and what has happened since, in its order. */
export type SeedLife = { registeredAt: Date; begins: Beginning; moves: SeedMove[] };

export type SeedRegistration = SeedLife & {
  /** Stable and unique within the event, for keys that must not change between runs. */
  reference: string;
  firstName: string;
  lastName: string;
  email: string;
  organisation: string;
  category: CategoryKey;
  language: LanguageKey;
  diet: string;
  accessNeeds: string;
  /** Those whom one submission registered have the same. */
  delegation: string | null;
  /** Place on the event's waiting list, for who began there. */
  queueNumber: number | null;
  status: RegistrationStatus;
  cancelledAt: Date | null;
};

export type SeedEvent = {
  key: EventKey;
  slug: string;
  status: 'archived' | 'published';
  timeZone: 'Europe/Berlin';
  /** Every calendar day of the event in its zone, `YYYY-MM-DD`. */
  days: string[];
  doors: string;
  start: string;
  end: string;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  /** Until when people may change their answers and cancel by themselves; null: until the event is over. */
  changesUntil: Date | null;
  cancelUntil: Date | null;
  /** Until then whoever registered had to confirm their address; null: nobody ever had to. */
  confirmedUntil: Date | null;
  places: number;
  accent: string;
  title: Localized;
  subtitle: Localized;
  summary: Localized;
  description: Localized[];
  venue: SeedVenue;
  contact: { name: string; email: string; phone: string };
  hosts: SeedHost[];
  figures: SeedFigure[];
  consents: SeedConsent[];
  categories: SeedCategory[];
  formats: SeedFormat[];
  topics: SeedTopic[];
  tracks: SeedTrack[];
  rooms: SeedRoom[];
  speakers: SeedSpeaker[];
  sessions: SeedSession[];
  exhibits: SeedExhibit[];
};
