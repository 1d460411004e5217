import { StatusTag, type Tone } from '@/components/ui/badge';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { RegistrationStatus } from '../../lifecycle';

const tones: Readonly<Record<RegistrationStatus, Tone>> = {
  unconfirmed: 'caution',
  pending: 'accent',
  waiting: 'accent',
  offered: 'caution',
  confirmed: 'positive',
  declined: 'neutral',
  cancelled: 'neutral',
  expired: 'neutral',
};

/** How a registration stands, in a word. Yellow is what waits for the person. */
export function RegistrationStatusTag({ status, locale }: { status: RegistrationStatus; locale: Locale }) {
  return <StatusTag tone={tones[status]}>{translator(locale)(`ticket.status.${status}`)}</StatusTag>;
}
