import { StatusTag, type Tone } from '@/components/ui/badge';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SlotState } from '../slot';

const tones: Record<SlotState, Tone> = {
  cancelled: 'neutral',
  unplanned: 'neutral',
  open: 'caution',
  askedAgain: 'caution',
  confirmed: 'positive',
  declined: 'danger',
};

/** How it stands with a slot, in words. */
export function SlotTag({ state, locale }: { state: SlotState; locale: Locale }) {
  const t = translator(locale);
  return <StatusTag tone={tones[state]}>{t(`speaking.slot.${state}`)}</StatusTag>;
}
