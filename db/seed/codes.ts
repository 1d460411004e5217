import { and, asc, eq } from 'drizzle-orm';
import { codeSearchKey } from '@/features/registration/search-keys';
import { DAY_MS } from '@/lib/clock';
import type { Tx } from '../client';
import { codes, registrations } from '../schema/registration';
import { eventId } from './event';
import { sampleId } from './ids';
import { seededRandom } from './random';
import type { CategoryKey, SeedEvent } from './types';

const READABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

type Batch = {
  key: string;
  label: string;
  category: CategoryKey;
  uses: number;
  daysAgo: number;
  /** Days from now until it expires, negative for one that has; null: never. */
  expiresInDays: number | null;
  isSent: boolean;
  people: { holder: string; email: string | null }[];
  /** How many of the category's registrations came with it. */
  used: number;
};

const house = (holder: string, name: string) => ({ holder, email: `${name}@verwaltung.example` });

/** None of them keeps places: those of the sample are taken and free as its registrations say. */
const batches: Batch[] = [
  {
    key: 'behoerden',
    label: 'Verteiler Bundesbehörden',
    category: 'federal',
    uses: 1,
    daysAgo: 21,
    expiresInDays: null,
    isSent: true,
    people: [
      house('Referat Fachkräftesicherung', 'fachkraefte'),
      house('Referat Integration', 'integration'),
      house('Stabsstelle Teilhabe', 'teilhabe'),
      house('Referat Anerkennung', 'anerkennung'),
    ],
    used: 2,
  },
  {
    key: 'presse',
    label: 'Presse',
    category: 'association',
    uses: 5,
    daysAgo: 9,
    expiresInDays: 28,
    isSent: false,
    people: [
      { holder: 'Fachzeitschriften', email: null },
      { holder: 'Rundfunk', email: null },
    ],
    used: 1,
  },
  {
    key: 'nachlese',
    label: 'Nachlese der letzten Konferenz',
    category: 'partner',
    uses: 20,
    daysAgo: 35,
    expiresInDays: -7,
    isSent: false,
    people: [{ holder: '', email: null }],
    used: 3,
  },
];

/** Invitation codes, and who came with them. */
export async function seedCodes(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const random = seededRandom(Number.parseInt(sampleId('codes', event.slug).slice(0, 8), 16));
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS);
  for (const { key, people, ...batch } of batches) {
    const categoryId = sampleId('category', event.slug, batch.category);
    const createdAt = day(-batch.daysAgo);
    const rows = people.map(({ holder, email }, index) => ({
      id: sampleId('code', event.slug, key, index),
      eventId: eventId(event),
      categoryId,
      code: Array.from({ length: 8 }, () => random.pick([...READABLE])).join(''),
      label: batch.label,
      uses: batch.uses,
      holdsPlaces: false,
      expiresAt: batch.expiresInDays === null ? null : day(batch.expiresInDays),
      batchId: sampleId('code-batch', event.slug, key),
      holder,
      email,
      sentAt: batch.isSent && email !== null ? createdAt : null,
      searchKey: codeSearchKey({ label: batch.label, holder, email }),
      createdAt,
    }));
    await tx.insert(codes).values(rows);
    await assignCodes(
      tx,
      categoryId,
      rows.map(({ id }) => id),
      batch.used,
    );
  }
}

/** The first of a category came with these codes, in turn. */
async function assignCodes(tx: Tx, categoryId: string, codeIds: string[], used: number): Promise<void> {
  const came = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.categoryId, categoryId), eq(registrations.status, 'confirmed')))
    .orderBy(asc(registrations.createdAt), asc(registrations.id))
    .limit(used);
  for (const [index, { id }] of came.entries()) {
    const codeId = codeIds[index % codeIds.length];
    await tx.update(registrations).set({ codeId }).where(eq(registrations.id, id));
  }
}
