import { StatusTag, type Tone } from '@/components/ui/badge';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ExhibitStatus as Status } from '../rules';

const tones: Record<Status, Tone> = {
  draft: 'neutral',
  submitted: 'accent',
  accepted: 'accent',
  declined: 'danger',
  published: 'positive',
};

export function ExhibitStatus({ status, locale }: { status: Status; locale: Locale }) {
  return <StatusTag tone={tones[status]}>{translator(locale)(`exhibit.status.${status}`)}</StatusTag>;
}
