'use server';

import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formatTime } from '@/lib/format';
import { formValues, issueErrors } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { isTimeZone } from '@/lib/zoned';
import { known } from '../exhibit-place';
import { exhibitTexts, shaped, type ExhibitTexts } from '../schema';
import type { SaveAnswer } from './autosave';
import { draftOf } from './draft';
import { saveDraft } from './draft-mutations';

export type DraftPlace = { locale: string; exhibitId: string; timeZone: string };

/** Saves a draft while it is written: what can be kept is, and of the rest is said why not. */
export async function saveDraftAction(
  place: DraftPlace,
  revision: number,
  data: FormData,
): Promise<SaveAnswer> {
  const locale = known(place?.locale);
  const t = translator(locale);
  if (!(data instanceof FormData)) return { status: 'refused', message: t('exhibit.refused.notFound') };
  const { texts, rejected } = readable(shaped(formValues(data)), locale);
  const now = currentTime();
  const saved = await saveDraft(await currentActor(), asText(place.exhibitId), Number(revision), texts, now);
  if (!saved.ok) return { status: 'refused', message: t(`writing.refused.${saved.reason}`) };
  const { revision: current, others } = saved.value;
  if (others) return { status: 'changed', revision: current, draft: draftOf(others) };
  const time = formatTime(now, locale, zone(place.timeZone));
  return { status: 'saved', revision: current, message: t('writing.savedAt', { time }), rejected };
}

/** The zone of the event, as the page has it; anyone may send another, and only their own clock is wrong then. */
function zone(name: string): string {
  return isTimeZone(asText(name)) ? asText(name) : 'UTC';
}

/** Field by field, so that a half-typed address does not keep the rest from being saved. */
function readable(sent: Record<string, unknown>, locale: ReturnType<typeof known>) {
  const texts: Partial<ExhibitTexts> = {};
  let rejected: Record<string, string[]> = {};
  for (const name of Object.keys(exhibitTexts.shape)) {
    const one = exhibitTexts.pick({ [name]: true } as Record<keyof ExhibitTexts, true>); // of its own keys
    const parsed = one.safeParse(sent);
    if (parsed.success) Object.assign(texts, parsed.data);
    else rejected = { ...rejected, ...issueErrors(parsed.error.issues, locale) };
  }
  return { texts, rejected };
}
