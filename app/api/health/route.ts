import { isAlive } from '@/features/events/queries';

export const dynamic = 'force-dynamic';

/** Whether this process can serve: it answers, and so does its database. */
export async function GET(): Promise<Response> {
  const alive = await isAlive();
  return Response.json(
    { status: alive ? 'ok' : 'unavailable' },
    { status: alive ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
