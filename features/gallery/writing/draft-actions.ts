'use server';

import { z } from 'zod';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formatTime } from '@/lib/format';
import { formValues, issueErrors } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { isTimeZone } from '@/lib/zoned';
import { exhibitTexts, shaped, type ExhibitTexts } from '../schema';
import type { SaveAnswer } from './autosave';
import { draftOf } from './draft';
import { saveDraft } from './draft-mutations';

const draftPlace = z.object({ locale: sent.locale, exhibitId: sent.text, timeZone: sent.text });
export type DraftPlace = z.output<typeof draftPlace>;

/** Saves a draft while it is written: what can be kept is, and of the rest is said why not. */
export const saveDraftAction = serverAction(
  [draftPlace, sent.number, sent.form],
  async ([place, revision, data]): Promise<SaveAnswer> => {
    const { locale } = place;
    const t = translator(locale);
    const { texts, rejected } = readable(shaped(formValues(data)), locale);
    const now = currentTime();
    const saved = await saveDraft(await currentActor(), place.exhibitId, revision, texts, now);
    if (!saved.ok) return { status: 'refused', message: t(`writing.refused.${saved.reason}`) };
    const { revision: current, others } = saved.value;
    if (others) return { status: 'changed', revision: current, draft: draftOf(others) };
    const time = formatTime(now, locale, zone(place.timeZone));
    return { status: 'saved', revision: current, message: t('writing.savedAt', { time }), rejected };
  },
);

/** The zone of the event, as the page has it; anyone may send another, and only their own clock is wrong then. */
function zone(name: string): string {
  return isTimeZone(name) ? name : 'UTC';
}

/** Field by field, so that a half-typed address does not keep the rest from being saved. */
function readable(values: Record<string, unknown>, locale: Locale) {
  const texts: Partial<ExhibitTexts> = {};
  let rejected: Record<string, string[]> = {};
  for (const name of Object.keys(exhibitTexts.shape)) {
    const one = exhibitTexts.pick({ [name]: true } as Record<keyof ExhibitTexts, true>); // of its own keys
    const parsed = one.safeParse(values);
    if (parsed.success) Object.assign(texts, parsed.data);
    else rejected = { ...rejected, ...issueErrors(parsed.error.issues, locale) };
  }
  return { texts, rejected };
}
