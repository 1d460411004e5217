/** Everything that is noted about an event, with the message that says it. What is not here is shown by its code. */
export const historyWords = {
  'event.create': 'history.action.eventCreate',
  'event.settings': 'history.action.eventSettings',
  'registration.create': 'history.action.registrationCreate',
  'registration.correct': 'history.action.registrationCorrect',
  'registration.cancel': 'history.action.registrationCancel',
  'registration.remind': 'history.action.registrationRemind',
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
