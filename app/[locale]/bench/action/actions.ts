'use server';

import { redirect } from 'next/navigation';
import { isBenchmark } from '@/lib/benchmark';

/** Does nothing, then leads on where a place is given: only to an empty page, and only while measured. */
export async function doNothing(onward: string | undefined): Promise<void> {
  if (isBenchmark() && onward && /^\/(?:de|en)\/bench\/static$/.test(onward)) redirect(onward);
}
