import { eq } from 'drizzle-orm';
import { codeSearchKey } from '@/features/registration/search-keys';
import { DAY_MS } from '@/lib/clock';
import { recordAudit } from '../audit';
import type { Tx } from '../client';
import { outbox } from '../schema/platform';
import { codes, registrations } from '../schema/registration';
import { eventId } from './event';
import { sentMail } from './history';
import { sampleId } from './ids';
import { demoPersonId } from './people';
import { randomOf, readable, registrationId } from './registrations';
import type { CategoryKey, SeedEvent, SeedRegistration } from './types';

type Holder = { holder: string; email: string | null };
type Batch = {
  key: string;
  label: string;
  category: CategoryKey;
  uses: number;
  daysAgo: number;
  /** Days from now until it expires, negative for one that has; null: never. */
  expiresInDays: number | null;
  isSent: boolean;
  people: Holder[];
  /** How many of the category's registrations came with it; the same organisation as its holder is one code. */
  used: number | 'all';
};

const house = (holder: string, name: string) => ({ holder, email: `${name}@verwaltung.example` });

/** None of them keeps places: those of the sample are taken and free as its registrations say. */
const batches: Batch[] = [
  {
    key: 'mittelgeber',
    label: 'Mittelgeber',
    category: 'funder',
    uses: 6,
    daysAgo: 40,
    expiresInDays: null,
    isSent: true,
    people: [
      { holder: 'Bundesministerium, Abteilung Förderpolitik', email: 'vorzimmer@foerderpolitik.example' },
      { holder: 'Verwaltungsstelle Europäischer Sozialfonds', email: 'kontakt@europafonds.example' },
      { holder: 'Landesministerium, Referat Arbeitsförderung', email: 'referat@land-arbeit.example' },
    ],
    used: 'all',
  },
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
export async function seedCodes(
  tx: Tx,
  event: SeedEvent,
  rows: readonly SeedRegistration[],
  now: Date,
): Promise<void> {
  const random = randomOf(event, 'codes');
  for (const batch of batches) {
    const categoryId = sampleId('category', event.slug, batch.category);
    const batchId = sampleId('code-batch', event.slug, batch.key);
    const createdAt = new Date(now.getTime() - batch.daysAgo * DAY_MS);
    const expiresAt =
      batch.expiresInDays === null ? null : new Date(now.getTime() + batch.expiresInDays * DAY_MS);
    const made = batch.people.map(({ holder, email }, index) => ({
      ...{ id: sampleId('code', event.slug, batch.key, index), eventId: eventId(event), categoryId, batchId },
      ...{ code: readable(random, 8), label: batch.label, uses: batch.uses, holdsPlaces: false, expiresAt },
      ...{ holder, email, sentAt: batch.isSent && email !== null ? createdAt : null, createdAt },
      searchKey: codeSearchKey({ label: batch.label, holder, email }),
    }));
    await tx.insert(codes).values(made);
    const sent = made.flatMap(({ id, email, sentAt }) => (email && sentAt ? [{ id, email }] : []));
    await recordAudit(tx, { kind: 'person', id: demoPersonId('organiser') }, createdAt, {
      action: 'code.create',
      eventId: eventId(event),
      subjectId: batchId,
      detail: { count: made.length, uses: batch.uses, holdsPlaces: false, categoryId, mailed: sent.length },
    });
    for (const { id, email } of sent) {
      const mail = { to: email, locale: 'de' as const, template: 'invitation-code' as const };
      const dedupeKey = `invitation-code:${id}:0`;
      await tx.insert(outbox).values(sentMail(event, createdAt, { ...mail, dedupeKey, subjectId: null }));
    }
    for (const [index, row] of cameWith(batch, rows, createdAt, expiresAt).entries()) {
      const own = made.find(({ holder }) => holder === row.organisation);
      const codeId = (own ?? made[index % made.length])?.id;
      await tx
        .update(registrations)
        .set({ codeId })
        .where(eq(registrations.id, registrationId(event, row)));
    }
  }
}

/** The first of the category who registered, one by one, while the code was there. */
function cameWith(
  { category, used }: Batch,
  rows: readonly SeedRegistration[],
  from: Date,
  until: Date | null,
): SeedRegistration[] {
  const able = rows.filter(
    (row) =>
      row.category === category &&
      row.delegation === null &&
      row.registeredAt > from &&
      (until === null || row.registeredAt < until),
  );
  if (used === 'all') return able;
  const came = able.filter(({ status }) => status === 'confirmed').slice(0, used);
  if (came.length < used) throw new Error(`Too few registered for the codes of ${category}`);
  return came;
}
