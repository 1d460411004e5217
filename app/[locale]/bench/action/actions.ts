'use server';

import { redirect } from 'next/navigation';
import { isBenchmark } from '@/lib/benchmark';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';

/** Does nothing, then leads on where a place is given: only to an empty page, and only while measured. */
export const doNothing = serverAction([sent.text.optional()], async ([onward]): Promise<void> => {
  if (isBenchmark() && onward && /^\/(?:de|en)\/bench\/static$/.test(onward)) redirect(onward);
});
