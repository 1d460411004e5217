import type { ExhibitSnapshot, SnapshotMedium } from '@/db/exhibit-snapshot';
import { localizedTexts } from '../exhibit-texts';

/** The texts and facts of an exhibit that a version keeps and that restoring brings back, in the order in which they are read. */
export const keptFields = [
  ...localizedTexts,
  'people',
  'links',
  'videoUrl',
  'kind',
  'organisation',
  'contactName',
  'contactEmail',
  'period',
] as const satisfies readonly (keyof ExhibitSnapshot)[];
export type KeptField = (typeof keptFields)[number];
export type KeptFields = Pick<ExhibitSnapshot, KeptField>;

/** Only what a version keeps of a row, by its name and in its order: two that are the same read the same. */
export function keptOf(row: KeptFields): KeptFields {
  const { title, summary, startingPoint, approach, result, transfer, obstacles } = row;
  const { targetGroups, funding, partners, people, links, videoUrl } = row;
  const { kind, region, organisation, contactName, contactEmail, period } = row;
  return {
    ...{ title, summary, startingPoint, approach, result, transfer, obstacles },
    ...{ targetGroups, funding, partners, people, links, videoUrl },
    ...{ kind, region, organisation, contactName, contactEmail, period },
  };
}

export function snapshotOf(
  row: KeptFields,
  topics: readonly string[],
  media: readonly SnapshotMedium[],
): ExhibitSnapshot {
  return {
    ...keptOf(row),
    topics: [...topics],
    media: media.map(({ id, kind, title, alt, transcript, decorative, sha256 }) => {
      return { id, kind, title, alt, transcript, decorative, sha256 };
    }),
  };
}
