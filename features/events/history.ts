/** Everything that is noted about an event, with the message that says it. What is not here is shown by its code. */
export const historyWords = {
  'event.create': 'history.action.eventCreate',
  'event.settings': 'history.action.eventSettings',
  'registration.create': 'history.action.registrationCreate',
  'registration.correct': 'history.action.registrationCorrect',
  'registration.cancel': 'history.action.registrationCancel',
  'registration.remind': 'history.action.registrationRemind',
  'registration.withdrawConsent': 'history.action.registrationWithdrawConsent',
  'registration.export': 'history.action.registrationExport',
  'category.create': 'history.action.categoryCreate',
  'category.change': 'history.action.categoryChange',
  'category.delete': 'history.action.categoryDelete',
  'consent.create': 'history.action.consentCreate',
  'consent.change': 'history.action.consentChange',
  'consent.retire': 'history.action.consentRetire',
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
