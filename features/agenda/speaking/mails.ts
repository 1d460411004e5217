import 'server-only';
import type { MailToSend, SpeakerNews } from '@/features/mail/templates';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Speaker } from '../queries';
import { speakerLink } from './link';

type Addressee = Pick<Speaker, 'id' | 'name' | 'email' | 'locale' | 'linkVersion'>;
type Occasion = Pick<Event, 'id' | 'slug' | 'title' | 'timeZone'>;
type Held = { title: Localized; startsAt: Date | null; endsAt: Date | null; room: Localized | null };

/** Asks a speaker to see to their sessions: what they are, when and where, and the link to say yes or no. */
export function invitation(event: Occasion, speaker: Addressee, held: readonly Held[]): MailToSend {
  const { locale, name } = speaker;
  const t = translator(locale);
  const words = (text: Localized) => pickLocalized(text, locale).text;
  return {
    to: speaker.email,
    locale,
    eventId: event.id,
    dedupeKey: `speaker-invited:${speaker.id}:${speaker.linkVersion}`,
    template: 'speaker-invited',
    parameters: {
      name,
      eventTitle: words(event.title),
      sessions: held.map(({ title, startsAt, room }) => ({
        title: words(title) || t('sessions.untitled'),
        when: startsAt
          ? t('speaking.whenWhere', {
              when: formatDateTime(startsAt, locale, event.timeZone),
              where: room ? words(room) : t('speaking.noRoom'),
            })
          : t('speaking.noTime'),
      })),
      link: speakerLink(locale, event.slug, speaker),
    },
  };
}

/** Tells a speaker what has become of what they sent in; undefined where there is no address to tell it to. */
export function verdict(
  event: Occasion,
  speaker: Addressee,
  { news, about, words, key }: { news: SpeakerNews; about: string; words: string; key: string },
): MailToSend | undefined {
  const { locale, name } = speaker;
  if (speaker.email === '') return undefined;
  return {
    to: speaker.email,
    locale,
    eventId: event.id,
    dedupeKey: `speaker-answered:${key}`,
    template: 'speaker-answered',
    parameters: {
      ...{ name, news, about, words },
      eventTitle: pickLocalized(event.title, locale).text,
      link: speakerLink(locale, event.slug, speaker),
    },
  };
}
