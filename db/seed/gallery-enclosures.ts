import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { discardMedium, prepareMedium, type StoredMedium } from '@/features/gallery/posters/uploads';
import { withIncoming } from '@/lib/files';
import type { Tx } from '../client';
import * as schema from '../schema';
import type { Localized } from '../columns';
import { enclosures } from './content/enclosures';
import { eventId } from './event';
import { copyMedium } from './exhibits';
import { sampleId } from './ids';
import { scenes } from './pictures/scenes';
import { renderHandout } from './posters/handout';
import type { SeedEvent, SeedExhibit } from './types';

type Enclosure = {
  exhibit: SeedExhibit;
  kind: 'picture' | 'document';
  key: string;
  title: Localized;
  alt: Localized;
  position: number;
  draw: () => Promise<Buffer>;
};
/** Pictures and documents that are in the file store, by the keys of exhibit and thing. */
export type EnclosureOf = ReadonlyMap<string, StoredMedium>;

const none = { de: '', en: '' };
const keyOf = ({ exhibit, key }: Enclosure) => `${exhibit.slug}-${key}`;

function enclosuresOf({ exhibits }: SeedEvent): Enclosure[] {
  return exhibits.flatMap((exhibit) => {
    const { pictures, handout } = enclosures[exhibit.slug] ?? { pictures: [] };
    const drawn = pictures.map(({ scene, title, alt }, position): Enclosure => ({
      ...{ exhibit, kind: 'picture', key: scene, title, alt, position },
      draw: () => sharp(Buffer.from(scenes[scene]())).png().toBuffer(),
    }));
    if (!handout) return drawn;
    const { title } = handout;
    const draw = () => renderHandout(exhibit, title);
    return [...drawn, { exhibit, kind: 'document', key: 'handout', title, alt: none, position: 0, draw }];
  });
}

/** Draws what an event's exhibits show and hand out beside their posters, and puts it into the file store. */
export async function storeEnclosures(event: SeedEvent, now: Date): Promise<EnclosureOf> {
  const stored = new Map<string, StoredMedium>();
  for (const one of enclosuresOf(event)) {
    const medium = await withIncoming(async (folder) => {
      const path = join(folder, one.key);
      await writeFile(path, await one.draw());
      const id = (part: string) => sampleId('enclosure', event.slug, keyOf(one), part);
      const about = { eventId: eventId(event), name: keyOf(one).toLowerCase(), id };
      return prepareMedium({ folder, path, kind: one.kind }, about, now);
    });
    if (!medium.ok) throw new Error(`${keyOf(one)} was refused: ${medium.reason}`);
    stored.set(keyOf(one), medium.value);
  }
  return stored;
}

/** The same for another event that shows the same exhibits. */
export async function copyEnclosures(all: EnclosureOf, event: SeedEvent): Promise<EnclosureOf> {
  const copies = new Map<string, StoredMedium>();
  for (const [key, medium] of all) copies.set(key, await copyMedium(medium, event));
  return copies;
}

export async function discardEnclosures(all: EnclosureOf): Promise<void> {
  await Promise.all([...all.values()].map(discardMedium));
}

/** After the gallery. */
export async function seedEnclosures(tx: Tx, event: SeedEvent, stored: EnclosureOf): Promise<void> {
  for (const one of enclosuresOf(event)) {
    const medium = stored.get(keyOf(one));
    if (!medium) continue;
    const { exhibit, title, alt, position } = one;
    const exhibitId = sampleId('exhibit', event.slug, exhibit.slug);
    await tx.insert(schema.files).values(medium.files);
    await tx.insert(schema.media).values({ ...medium.media, exhibitId, title, alt, position });
  }
}
