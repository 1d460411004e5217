import { notFound } from 'next/navigation';
import { isBenchmark } from '@/lib/benchmark';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];
export const metadata = { title: 'Empty' };

/** The least that a static page of this build can cost. */
export default function EmptyStaticPage() {
  if (!isBenchmark()) notFound();
  return <main id="main">Empty</main>;
}
