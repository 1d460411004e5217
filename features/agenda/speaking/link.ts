import 'server-only';
import { keyedToken, sameText } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';

/** What the secret link of a speaker is made from. */
export type SpeakerLink = { id: string; linkVersion: number };

/** Of `keyedToken`, and the hyphen before it. */
const SECRET_LENGTH = 44;

/** The secret of a speaker's link: the id, to find the speaker, and 256 bits that only the data key makes. */
export function speakerToken({ id, linkVersion }: SpeakerLink): string {
  return `${id}-${keyedToken(env().dataKey, `speak:${id}:${linkVersion}`)}`;
}

/** The id in a token, whether or not the rest of it is right. */
export function speakerIdOf(token: string): string {
  return token.slice(0, -SECRET_LENGTH);
}

export function isSpeakerToken(token: string, speaker: SpeakerLink): boolean {
  return sameText(token, speakerToken(speaker));
}

/** The page of a speaker's own sessions; without its language also a part of other addresses. */
export function speakerPath(locale: Locale, eventSlug: string, speaker: SpeakerLink): string {
  return `/${locale}/${eventSlug}/speak/${speakerToken(speaker)}`;
}

export function speakerLink(locale: Locale, eventSlug: string, speaker: SpeakerLink): string {
  return env().appUrl + speakerPath(locale, eventSlug, speaker);
}
