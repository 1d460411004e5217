import type { Localized } from '@/lib/i18n/locale';
import type { EventPhase } from './rules';

/** What is known about an event's state. What the reader may not see or do is left out. */
export type StepFacts = {
  phase: EventPhase;
  event?: {
    status: 'draft' | 'published' | 'archived';
    agendaPublished: boolean;
    galleryPublished: boolean;
    texts: readonly Localized[];
    hasImprint: boolean;
  };
  categories?: readonly { id: string; name: Localized; isFull: boolean }[];
  /** Registrations that wait for a yes or no. */
  pending?: number;
  deadMails?: number;
  sessions?: { published: number; drafts: number; unplaced: number; conflicts: number };
  /** What speakers have sent in and nobody has decided on, and how many of them have declined a slot. */
  speaking?: { proposals: number; declined: number };
  exhibits?: { published: number; submitted: number; withoutAlternativeText: number };
};

export type Step = {
  key:
    | 'mailsDead'
    | 'conflicts'
    | 'noCategories'
    | 'publish'
    | 'imprint'
    | 'registrationsPending'
    | 'slotsDeclined'
    | 'proposalsOpen'
    | 'exhibitsSubmitted'
    | 'exhibitsWithoutText'
    | 'sessionsUnplaced'
    | 'sessionsDraft'
    | 'agendaHidden'
    | 'galleryHidden'
    | 'categoryFull'
    | 'translations'
    | 'archive';
  /** How many wait; undefined where it is one thing. */
  count?: number;
  /** Of what, where it has a name. */
  name?: Localized;
  /** Below the event's desk. */
  path: string;
};

/** What to do next, most urgent first: what fails people now, then what keeps the event from opening, then the rest. */
export function nextSteps(facts: StepFacts): Step[] {
  const { phase, event, categories, pending, deadMails, sessions, speaking, exhibits } = facts;
  const isAhead = phase !== 'over';
  const steps: (Step | false | undefined)[] = [
    counted('mailsDead', deadMails, 'messages?status=dead'),
    isAhead && counted('conflicts', sessions?.conflicts, 'sessions'),
    isAhead && categories?.length === 0 && { key: 'noCategories', path: 'categories' },
    event?.status === 'draft' && { key: 'publish', path: 'settings#status' },
    isAhead && counted('registrationsPending', pending, 'registrations?status=pending'),
    event && !event.hasImprint && { key: 'imprint', path: 'settings#imprint' },
    isAhead && counted('slotsDeclined', speaking?.declined, 'speakers?gap=declined'),
    counted('proposalsOpen', speaking?.proposals, 'proposals'),
    counted('exhibitsSubmitted', exhibits?.submitted, 'exhibits?status=submitted'),
    counted('exhibitsWithoutText', exhibits?.withoutAlternativeText, 'exhibits'),
    isAhead && counted('sessionsUnplaced', sessions?.unplaced, 'sessions?placed=no'),
    isAhead && counted('sessionsDraft', sessions?.drafts, 'sessions?status=draft'),
    event && !event.agendaPublished && counted('agendaHidden', sessions?.published, 'sessions'),
    event && !event.galleryPublished && counted('galleryHidden', exhibits?.published, 'exhibits'),
    ...(isAhead ? (categories ?? []) : [])
      .filter(({ isFull }) => isFull)
      .map(({ name }): Step => ({ key: 'categoryFull', name, path: 'categories' })),
    counted('translations', event?.texts.filter(inOneLanguage).length, 'settings#title'),
    phase === 'over' && event?.status === 'published' && { key: 'archive', path: 'settings#status' },
  ];
  return steps.filter((step) => step !== false && step !== undefined);
}

function counted(key: Step['key'], count: number | undefined, path: string): Step | undefined {
  return count ? { key, count, path } : undefined;
}

function inOneLanguage(text: Localized): boolean {
  return (text.de.trim() === '') !== (text.en.trim() === '');
}
