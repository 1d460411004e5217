import { canSeeEvent } from '@/features/events/policy';
import type { Actor } from '@/features/people/actor';
import { hasRole, isTeam } from '@/features/people/policy';
import type { ExhibitStatus } from './rules';

type GalleryEvent = { id: string; status: string; galleryPublished: boolean };

/** May build the gallery: every exhibit, its exhibitors and posters, topics, and whether all of it is published. */
export function canCurate(actor: Actor, eventId: string): boolean {
  return hasRole(actor, eventId, 'curator');
}

/** May walk through the gallery as the public does. */
export function canReadGallery(actor: Actor, event: GalleryEvent): boolean {
  return canSeeEvent(actor, event) && (event.galleryPublished || canCurate(actor, event.id));
}

/** May read how many exhibits there are in which state. */
export function canReadGalleryFigures(actor: Actor, eventId: string): boolean {
  return isTeam(actor, eventId);
}

/** May see an exhibit and its files: everyone what is published, its exhibitors and curators also before. */
export function canSeeExhibit(
  actor: Actor,
  event: GalleryEvent,
  exhibit: { status: ExhibitStatus; exhibitorIds: readonly string[] },
): boolean {
  return (
    (exhibit.status === 'published' && canReadGallery(actor, event)) ||
    canCurate(actor, event.id) ||
    isExhibitor(actor, exhibit)
  );
}

export function isExhibitor(actor: Actor, exhibit: { exhibitorIds: readonly string[] }): boolean {
  return actor.kind === 'person' && exhibit.exhibitorIds.includes(actor.id);
}

const open: readonly ExhibitStatus[] = ['draft', 'submitted'];

/** May change texts and poster. What is accepted was reviewed: from then on the curators change it. */
export function canEditExhibit(
  actor: Actor,
  exhibit: { eventId: string; status: ExhibitStatus; exhibitorIds: readonly string[] },
): boolean {
  if (canCurate(actor, exhibit.eventId)) return true;
  return open.includes(exhibit.status) && isExhibitor(actor, exhibit);
}
