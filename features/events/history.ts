/** Everything that is noted about an event, with the message that says it. What is not here is shown by its code. */
export const historyWords = {
  'event.create': 'history.action.eventCreate',
  'event.settings': 'history.action.eventSettings',
  'event.publishAgenda': 'history.action.eventPublishAgenda',
  'event.withdrawAgenda': 'history.action.eventWithdrawAgenda',
  'registration.create': 'history.action.registrationCreate',
  'registration.correct': 'history.action.registrationCorrect',
  'registration.cancel': 'history.action.registrationCancel',
  'registration.remind': 'history.action.registrationRemind',
  'registration.export': 'history.action.registrationExport',
  'registration.withdrawConsent': 'history.action.registrationWithdrawConsent',
  'registration.signUp': 'history.action.registrationSignUp',
  'registration.signOff': 'history.action.registrationSignOff',
  'registration.moveUp': 'history.action.registrationMoveUp',
  'category.create': 'history.action.create',
  'category.change': 'history.action.change',
  'category.delete': 'history.action.delete',
  'consent.create': 'history.action.create',
  'consent.change': 'history.action.change',
  'consent.retire': 'history.action.consentRetire',
  'session.create': 'history.action.create',
  'session.change': 'history.action.change',
  'session.delete': 'history.action.delete',
  'speaker.create': 'history.action.create',
  'speaker.change': 'history.action.change',
  'speaker.delete': 'history.action.delete',
  'room.create': 'history.action.create',
  'room.change': 'history.action.change',
  'room.delete': 'history.action.delete',
  'track.create': 'history.action.create',
  'track.change': 'history.action.change',
  'track.delete': 'history.action.delete',
  'format.create': 'history.action.create',
  'format.change': 'history.action.change',
  'format.delete': 'history.action.delete',
  'exhibit.create': 'history.action.create',
  'exhibit.save': 'history.action.change',
  'exhibit.delete': 'history.action.delete',
  'exhibit.submit': 'history.action.exhibitSubmit',
  'exhibit.return': 'history.action.exhibitReturn',
  'exhibit.publish': 'history.action.exhibitPublish',
  'exhibit.unpublish': 'history.action.exhibitUnpublish',
  'exhibit.invite': 'history.action.exhibitInvite',
  'exhibit.uninvite': 'history.action.exhibitUninvite',
  'exhibit.poster': 'history.action.exhibitPoster',
  'exhibit.posterTexts': 'history.action.exhibitPosterTexts',
  'exhibit.removePoster': 'history.action.exhibitRemovePoster',
  'exhibit.topic': 'history.action.exhibitTopic',
  'exhibit.deleteTopic': 'history.action.exhibitDeleteTopic',
  'exhibit.openGallery': 'history.action.exhibitOpenGallery',
  'exhibit.closeGallery': 'history.action.exhibitCloseGallery',
  'role.grant': 'history.action.roleGrant',
  'role.revoke': 'history.action.roleRevoke',
  'mail.retry': 'history.action.mailRetry',
} as const;

export type HistoryAction = keyof typeof historyWords;

export function isHistoryAction(action: string): action is HistoryAction {
  return Object.hasOwn(historyWords, action);
}

/** First parts of actions, which the history can be narrowed to. */
export const historyAreas = [
  'event',
  'registration',
  'category',
  'consent',
  'session',
  'speaker',
  'room',
  'track',
  'format',
  'exhibit',
  'role',
  'mail',
] as const;

/** The area of an action, for words such as "Session: changed". */
export function areaOf(action: HistoryAction): (typeof historyAreas)[number] | undefined {
  return historyAreas.find((area) => action.startsWith(`${area}.`));
}

/** Fields that entries name as changed, with words of their own; others go unsaid. */
export const historyFields = [
  'title',
  'series',
  'summary',
  'description',
  'organisers',
  'partners',
  'figures',
  'slug',
  'timeZone',
  'startsAt',
  'endsAt',
  'venue',
  'venueNote',
  'address',
  'city',
  'registrationOpensAt',
  'registrationClosesAt',
  'places',
  'accent',
  'theme',
  'contactEmail',
  'status',
  'imprint',
  'privacy',
  'accessibility',
  'givenName',
  'familyName',
  'organisation',
  'email',
  'categoryId',
  'locale',
  'accessNeeds',
  'diet',
  'startingPoint',
  'approach',
  'result',
  'transfer',
  'kind',
  'region',
  'contactName',
  'period',
  'number',
  'topics',
] as const;
type HistoryField = (typeof historyFields)[number];

export function isHistoryField(field: string): field is HistoryField {
  return historyFields.some((known) => known === field);
}
