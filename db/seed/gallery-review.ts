import { eq } from 'drizzle-orm';
import type { exhibitParts, exhibitStatuses } from '@/db/choices';
import { currentSnapshot } from '@/features/gallery/review/version-mutations';
import { DAY_MS } from '@/lib/clock';
import type { Tx } from '../client';
import type { ExhibitSnapshot } from '../exhibit-snapshot';
import * as schema from '../schema';
import { sampleId } from './ids';
import { demoPersonId } from './people';
import type { SeedEvent } from './types';

type Said = {
  part: (typeof exhibitParts)[number];
  by: 'curator' | 'exhibitor';
  daysAgo: number;
  text: string;
  isResolved?: boolean;
};
type Version = {
  status: (typeof exhibitStatuses)[number];
  by: 'curator' | 'exhibitor';
  daysAgo: number;
  /** What it said then and says differently now. */
  then?: Partial<ExhibitSnapshot>;
};
type Review = {
  status: (typeof exhibitStatuses)[number];
  /** Days ago. */
  submitted?: number;
  reminded?: number;
  said?: Said[];
  versions?: Version[];
};

/** What has come of exhibits of the upcoming conference, by number: those in draft above all. */
const reviews: Record<number, Review> = {
  1: {
    status: 'published',
    submitted: 40,
    versions: [
      {
        status: 'submitted',
        by: 'exhibitor',
        daysAgo: 40,
        then: {
          summary: {
            de: 'Wer in Deutschland ankommt, braucht faire Arbeit. Wir zeigen, wie Betriebe und Beratung dafür zusammenfinden.',
            en: 'Who arrives in Germany needs fair work. We show how companies and advice come together for it.',
          },
          period: '2024',
        },
      },
      { status: 'accepted', by: 'curator', daysAgo: 33, then: { period: '2024' } },
      { status: 'published', by: 'curator', daysAgo: 30 },
    ],
  },
  8: {
    status: 'draft',
    submitted: 9,
    said: [
      {
        part: 'summary',
        by: 'curator',
        daysAgo: 6,
        text: 'Der erste Satz sagt, was Sie tun. Schön wäre noch: für wen, und was danach anders ist. Zwei Sätze reichen.',
      },
      {
        part: 'result',
        by: 'curator',
        daysAgo: 6,
        text: 'Wie viele Menschen haben teilgenommen? Eine Zahl, und woher sie kommt, genügt.',
      },
      {
        part: 'title',
        by: 'curator',
        daysAgo: 6,
        text: 'Bitte ohne das Aktenzeichen des Projekts.',
        isResolved: true,
      },
      {
        part: 'result',
        by: 'exhibitor',
        daysAgo: 4,
        text: 'Die Zahlen für den Herbst bekommen wir nächste Woche; dann reichen wir wieder ein.',
      },
    ],
    versions: [
      {
        status: 'submitted',
        by: 'exhibitor',
        daysAgo: 9,
        then: {
          summary: {
            de: 'Geflüchtete Lehrkräfte arbeiten sich zur anerkannten Lehrkraft vor.',
            en: 'Refugee teachers work their way up to recognised teachers.',
          },
        },
      },
      {
        status: 'draft',
        by: 'curator',
        daysAgo: 6,
        then: {
          summary: {
            de: 'Geflüchtete Lehrkräfte arbeiten sich zur anerkannten Lehrkraft vor.',
            en: 'Refugee teachers work their way up to recognised teachers.',
          },
        },
      },
    ],
  },
  11: { status: 'draft', reminded: 5 },
  13: {
    status: 'submitted',
    submitted: 2,
    said: [
      {
        part: 'transfer',
        by: 'curator',
        daysAgo: 1,
        text: 'Gibt es die Vorlagen, von denen Sie schreiben, auch als Dokument zum Mitnehmen?',
      },
    ],
    versions: [{ status: 'submitted', by: 'exhibitor', daysAgo: 2 }],
  },
  14: {
    status: 'accepted',
    submitted: 12,
    said: [
      {
        part: 'poster',
        by: 'curator',
        daysAgo: 5,
        text: 'Angenommen! Vor dem Veröffentlichen fehlt noch, was auf dem Poster zu sehen ist, für alle, die es nicht sehen.',
      },
    ],
    versions: [
      { status: 'submitted', by: 'exhibitor', daysAgo: 12 },
      { status: 'accepted', by: 'curator', daysAgo: 5 },
    ],
  },
};

/** What curators and exhibitors have made of the exhibits so far. After the gallery. */
export async function seedReview(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  for (const { number, slug } of event.exhibits) {
    const review = reviews[number];
    if (!review) continue;
    const exhibitId = sampleId('exhibit', event.slug, slug);
    const { status, submitted, reminded, said = [], versions = [] } = review;
    const set = {
      submittedAt: submitted === undefined ? null : ago(submitted),
      remindedAt: reminded === undefined ? null : ago(reminded),
    };
    await tx
      .update(schema.exhibits)
      .set({ status, ...set })
      .where(eq(schema.exhibits.id, exhibitId));
    for (const [index, { part, by, daysAgo, text, isResolved }] of said.entries()) {
      await tx.insert(schema.exhibitComments).values({
        ...{ id: sampleId('exhibit-comment', exhibitId, index), exhibitId, part, text },
        ...{ byCurator: by === 'curator', personId: demoPersonId(by), createdAt: ago(daysAgo) },
        resolvedAt: isResolved ? ago(daysAgo - 1) : null,
      });
    }
    const current = versions.length > 0 ? await currentSnapshot(tx, exhibitId) : undefined;
    for (const [index, version] of versions.entries()) {
      if (!current) continue;
      await tx.insert(schema.exhibitVersions).values({
        ...{ id: sampleId('exhibit-version', exhibitId, index), exhibitId, number: index + 1 },
        ...{ status: version.status, snapshot: { ...current.snapshot, ...version.then } },
        ...{ createdAt: ago(version.daysAgo), createdBy: demoPersonId(version.by) },
      });
    }
  }
}
