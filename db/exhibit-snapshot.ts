import type { exhibitKinds, mediaKinds } from './choices';
import type { Localized } from './columns';

// The shape in which a version keeps an exhibit. It is stored: a new field has to be optional, and none may change its meaning.

export type SnapshotMedium = {
  id: string;
  kind: (typeof mediaKinds)[number];
  title: Localized;
  alt: Localized;
  transcript: Localized;
  decorative: boolean;
  /** Of the file as it came: another one is another file. */
  sha256: string;
};

export type ExhibitSnapshot = {
  title: Localized;
  summary: Localized;
  startingPoint: Localized;
  approach: Localized;
  result: Localized;
  transfer: Localized;
  obstacles: Localized;
  targetGroups: Localized;
  funding: Localized;
  partners: Localized;
  people: { name: string; role: Localized; shown: boolean }[];
  links: { title: Localized; url: string }[];
  videoUrl: string;
  kind: (typeof exhibitKinds)[number];
  region: Localized;
  organisation: string;
  contactName: string;
  contactEmail: string;
  period: string;
  /** Slugs, in their order. */
  topics: string[];
  media: SnapshotMedium[];
};
