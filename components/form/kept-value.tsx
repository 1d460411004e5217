'use client';

import { submittedText, useSubmitted } from './action-form';

/**
 * A value that the form carries unseen. A refused form keeps the one that it was made with, also where the page around it
 * has been made anew: without JavaScript a bound argument would be today's, and a form's `key` would lose its errors.
 */
export function KeptValue({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={submittedText(useSubmitted(name).value) || value} />;
}
