// The closed sets of the schema by themselves, without a table in sight: forms and rules in the browser use them too.

export const eventRoles = ['viewer', 'door', 'curator', 'programme', 'organiser'] as const;
export const eventStatuses = ['draft', 'published', 'archived'] as const;
export const themes = ['neutral', 'administration'] as const;

export const registrationStatuses = ['confirmed', 'cancelled'] as const;

export const sessionStatuses = ['draft', 'published', 'cancelled'] as const;
/** A session's language; `both` is held in German and English. */
export const sessionLanguages = ['de', 'en', 'both'] as const;
export const speakerRoles = ['speaker', 'moderator'] as const;

export const exhibitStatuses = ['draft', 'submitted', 'published'] as const;
export const exhibitKinds = ['best', 'good'] as const;
export const mediaKinds = ['poster', 'picture', 'document'] as const;
