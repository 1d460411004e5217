import { StatusTag } from '@/components/ui/badge';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Proposal } from '../own-queries';

const tones = { open: 'accent', taken: 'positive', returned: 'caution' } as const;

/** What has become of a proposal; nothing where there is none. */
export function ProposalState({ proposal, locale }: { proposal: Proposal | undefined; locale: Locale }) {
  if (!proposal) return null;
  const { status } = proposal;
  const t = translator(locale);
  return <StatusTag tone={tones[status]}>{t(`speaking.proposal.${status}`)}</StatusTag>;
}
