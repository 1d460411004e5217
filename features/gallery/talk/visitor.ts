// Who wrote something at an exhibit, as its rows name them.

/**
 * A person with an account, or somebody with a ticket. A registration that another address or another person takes over is
 * another visitor: what was written before is not theirs.
 */
type VisitorKey = { kind: 'person'; id: string } | { kind: 'registration'; id: string; linkVersion: number };

export function personKey({ id }: { id: string }): string {
  return `person:${id}`;
}

export function registrationKey({ id, linkVersion }: { id: string; linkVersion: number }): string {
  return `registration:${id}.${linkVersion}`;
}

/** Of what stays when its visitor has been forgotten; a key of its own, since a visitor appreciates an exhibit once. */
export function goneKey(rowId: string): string {
  return `gone:${rowId}`;
}

/** Whom a key names; undefined when they have been forgotten. */
export function readVisitor(key: string): VisitorKey | undefined {
  const [, kind, id = '', version] = /^(person|registration):([^.]+)(?:\.(\d{1,9}))?$/.exec(key) ?? [];
  if (kind === 'person') return { kind, id };
  if (kind !== 'registration' || version === undefined) return undefined;
  return { kind, id, linkVersion: Number(version) };
}
