import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { isBenchmark } from '@/lib/benchmark';

export const metadata = { title: 'Empty' };

/** The least that a page made for each request can cost. */
export default async function EmptyDynamicPage() {
  await connection();
  if (!isBenchmark()) notFound();
  return <main id="main">Empty</main>;
}
