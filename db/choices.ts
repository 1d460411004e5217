// The closed sets of the schema by themselves, without a table in sight: forms and rules in the browser use them too.

export const eventRoles = ['viewer', 'door', 'curator', 'programme', 'organiser'] as const;
export const eventStatuses = ['draft', 'published', 'archived'] as const;
export const themes = ['neutral', 'administration'] as const;

/** docs/registration-states.md shows how one leads to another; features/registration/lifecycle.ts decides it. */
export const registrationStatuses = [
  'unconfirmed',
  'pending',
  'waiting',
  'offered',
  'confirmed',
  'declined',
  'cancelled',
  'expired',
] as const;
/** What a full category does with who comes next. */
export const whenFull = ['waitingList', 'closed'] as const;
/** How many live registrations one address may have. */
export const perAddress = ['one', 'any'] as const;
/** What happens when somebody signs up for two sessions at one time. */
export const signupOverlaps = ['warn', 'block'] as const;
export const signupStatuses = ['confirmed', 'waiting'] as const;
export const questionTypes = [
  'shortText',
  'longText',
  'oneOf',
  'severalOf',
  'yesNo',
  'number',
  'date',
  'country',
  'file',
] as const;

export const sessionStatuses = ['draft', 'published', 'cancelled'] as const;
/** A session's language; `both` is held in German and English. */
export const sessionLanguages = ['de', 'en', 'both'] as const;
export const speakerRoles = ['speaker', 'moderator'] as const;
/** Whom a session is for. */
export const sessionLevels = ['all', 'beginner', 'advanced'] as const;
/** What a speaker says to a slot. */
export const slotAnswers = ['open', 'confirmed', 'declined'] as const;
export const materialKinds = ['link', 'file'] as const;
/** What speakers send in is shown once the editor has taken it. */
export const materialStatuses = ['proposed', 'accepted'] as const;
/** A speaker's words for a session, or about themselves. */
export const proposalSubjects = ['session', 'profile'] as const;
export const proposalStatuses = ['open', 'taken', 'returned'] as const;

export const exhibitStatuses = ['draft', 'submitted', 'accepted', 'declined', 'published'] as const;
/** What can be asked for, and commented on. */
export const exhibitParts = [
  'title',
  'summary',
  'startingPoint',
  'approach',
  'result',
  'transfer',
  'obstacles',
  'facts',
  'people',
  'links',
  'poster',
  'pictures',
  'documents',
  'whole',
] as const;
/** Who may hand in an exhibit. */
export const callAccess = ['closed', 'invited', 'open'] as const;
export const mediaStates = ['waiting', 'working', 'failed'] as const;
export const exhibitMarks = ['seen', 'saved'] as const;
/** Of what visitors write: shown, waiting for a look, or taken off. */
export const moderationStatuses = ['waiting', 'shown', 'hidden'] as const;
export const requestStatuses = ['open', 'agreed', 'declined', 'withdrawn'] as const;
/** Whether what visitors write is looked at before it is shown, or afterwards. */
export const galleryModerations = ['before', 'after'] as const;
export const exhibitKinds = ['best', 'good'] as const;
export const mediaKinds = ['poster', 'picture', 'document'] as const;
