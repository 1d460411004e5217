import 'server-only';
import { read } from '@/db/client';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { findCode } from './code-queries';
import { decideCode, type CodeRefusal } from './codes';
import { offerOf, type RegistrationOffer } from '../queries';
import type { Localized } from '@/lib/i18n/locale';

/** A code that serves, and what the form offers with it; or why it does not serve. */
export type CodeOffer =
  | {
      ok: true;
      code: { code: string; categoryId: string; categoryName: Localized; keepsPlace: boolean };
      offer: RegistrationOffer;
    }
  | { ok: false; refusal: CodeRefusal };

/** What somebody can do who has typed a code or followed its link; undefined for who may not see the event. */
export async function codeOffer(
  actor: Actor,
  event: Event,
  typed: string,
  now: Date,
): Promise<CodeOffer | undefined> {
  if (!canSeeEvent(actor, event)) return undefined;
  const found = await findCode(read(), event.id, typed);
  const verdict = decideCode(found, undefined, 1, now);
  if (!verdict.ok) return { ok: false, refusal: verdict };
  if (!found) throw new Error('A code that is not there was taken as good');
  const { code, categoryId, categoryName, holdsPlaces } = found;
  const held = { categoryId, keepsPlace: holdsPlaces };
  return {
    ok: true,
    code: { code, categoryId, categoryName, keepsPlace: holdsPlaces },
    offer: await offerOf(read(), event, now, held),
  };
}
