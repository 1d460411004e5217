import { notFound } from 'next/navigation';
import { isBenchmark } from '@/lib/benchmark';
import { doNothing } from './actions';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];
export const metadata = { title: 'Empty' };

/** The least that an action can cost: one that does nothing, and one that leads on as a registration does. */
export default async function EmptyActionPage({ params }: { params: Promise<{ locale: string }> }) {
  if (!isBenchmark()) notFound();
  const { locale } = await params;
  return (
    <main id="main">
      <form action={doNothing.bind(null, undefined)}>
        <input name="nothing" />
        <button type="submit">Nothing</button>
      </form>
      <form action={doNothing.bind(null, `/${locale}/bench/static`)}>
        <input name="onward" />
        <button type="submit">Onward</button>
      </form>
    </main>
  );
}
