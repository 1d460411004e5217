import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { limits, planFileReasons } from '../plan-file';

const reasons = [...planFileReasons, 'noName'] as const;

/** Why a plan was not taken; undefined for what is no reason. */
export function planRefusal(reason: unknown, locale: Locale): string | undefined {
  const t = translator(locale);
  const known = reasons.find((one) => one === reason);
  if (!known) return undefined;
  return t(`planDesk.upload.${known}`, {
    size: formatBytes(limits.bytes, locale),
    svgSize: formatBytes(limits.svgBytes, locale),
    megapixels: limits.pixels / 1_000_000,
    elements: limits.svgElements,
    aspect: limits.aspect,
    plans: limits.plans,
  });
}
