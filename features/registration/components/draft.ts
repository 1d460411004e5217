/** What was typed into a form, by name, as the form would send it. */
export type Draft = readonly (readonly [name: string, value: string])[];

function isDraft(value: unknown): value is Draft {
  return (
    Array.isArray(value) &&
    value.every(
      (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string'),
    )
  );
}

/** Of this browser tab only, so that it goes with the tab. Undefined where there is none, or nothing may be kept. */
export function keptDraft(key: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Once it is sent, what was typed is nobody's business here any more. */
export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing may be kept here, so nothing is
  }
}
