import { z } from 'zod';
import type { FormValues } from '@/lib/form';

const link = z.object({
  linkTitle: z.string().trim().min(1).max(200),
  // Whoever follows it should reach the one that it names, and nothing that runs
  linkUrl: z
    .string()
    .trim()
    .pipe(z.url({ protocol: /^https$/ }).max(2_000)),
});

/** A link of a session's materials; the fields are named apart from those of the session on the same page. */
export function parseLink(values: FormValues) {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  return link.safeParse({ linkTitle: text('linkTitle'), linkUrl: text('linkUrl') });
}
