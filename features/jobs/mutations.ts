import 'server-only';
import { and, eq, lte, or } from 'drizzle-orm';
import { write } from '@/db/client';
import { leases } from '@/db/schema/platform';

/** Makes `holder` the only one who runs `name` until `until`, or prolongs that. False when another one holds it at `now`. */
export async function takeLease(name: string, holder: string, now: Date, until: Date): Promise<boolean> {
  return write(async (tx) => {
    const taken = await tx
      .insert(leases)
      .values({ name, holder, until })
      .onConflictDoUpdate({
        target: leases.name,
        set: { holder, until },
        setWhere: or(eq(leases.holder, holder), lte(leases.until, now)),
      })
      .returning({ name: leases.name });
    return taken.length === 1;
  });
}

/** Says how long nobody else needs to run `name`, once `holder` has done so. */
export async function keepLease(name: string, holder: string, until: Date): Promise<void> {
  await write(async (tx) => {
    await tx
      .update(leases)
      .set({ until })
      .where(and(eq(leases.name, name), eq(leases.holder, holder)));
  });
}
