/** The field by which a form says that its script leads on by itself. */
export const BY_ITSELF = 'byItself';

export function goesByItself(data: FormData): boolean {
  return data.get(BY_ITSELF) === 'yes';
}

/** What stands before the names of the fields of the nth person of a delegation, counted from 0. */
export function personPrefix(index: number): `people.${number}.` {
  return `people.${index}.`;
}
