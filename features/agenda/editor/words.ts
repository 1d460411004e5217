import { formatSpan, formatTime, isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import type { WarningContext } from '../components/warning-words';
import { planTranslator, type PlanMessages, type PlanTranslator } from '../plan-words';
import type { Place } from './place';
import type { EditorPlan, EditorRoom, EditorSession, NamedText } from './queries';

type Track = EditorPlan['tracks'][number];

/** How the editor names what is in the plan. */
export type EditorWords = {
  t: PlanTranslator;
  locale: Locale;
  timeZone: string;
  /** The event's desk: "/de/organise/tagung". */
  desk: string;
  title: (session: EditorSession) => NamedText;
  room: (id: string | null) => NamedText;
  roomOf: (id: string | null) => EditorRoom | undefined;
  track: (id: string | null) => Track | undefined;
  speaker: (id: string) => string;
  /** "10:00–11:00". */
  time: (span: { startsAt: number; endsAt: number }) => string;
  /** "Saal, Di., 4. Mai, 10:00–11:00", with the day where the event has more than one. */
  where: (place: Place) => string;
};

export function editorWords(plan: EditorPlan, locale: Locale, messages: PlanMessages): EditorWords {
  const t = planTranslator(locale, messages);
  const { timeZone, startsAt, endsAt, slug } = plan.event;
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const tracks = new Map(plan.tracks.map((track) => [track.id, track]));
  const speakers = new Map(plan.speakers.map(({ id, name }) => [id, name]));
  const day = (time: number) => isoDay(new Date(time), timeZone);
  const span = (from: number, to: number, withDay: boolean) =>
    formatSpan({ from: new Date(from), to: new Date(to) }, locale, timeZone, withDay);
  const clock = (time: number) => formatTime(new Date(time), locale, timeZone);
  const roomOf = (id: string | null) => rooms.get(id ?? '');
  const room = (id: string | null): NamedText => roomOf(id)?.name ?? { text: t('plan.noRoom') };
  return {
    t,
    locale,
    timeZone,
    desk: `/${locale}/organise/${slug}`,
    title: ({ title }) => (title.text === '' ? { text: t('plan.untitled') } : title),
    room,
    roomOf,
    track: (id) => tracks.get(id ?? ''),
    speaker: (id) => speakers.get(id) ?? '',
    time: (one) => [one.startsAt, one.endsAt].map(clock).join('–'),
    where: ({ roomId, startsAt: from, endsAt: to }) => {
      if (from === null || to === null) return t('plan.collision.nowhere');
      const isAlone = [startsAt, endsAt, to].every((time) => day(time) === day(from));
      return t('plan.said.where', { room: room(roomId).text, when: span(from, to, !isAlone) });
    },
  };
}

/** What warnings are said with, over the sessions as they stand here. */
export function warningContext(
  words: EditorWords,
  plan: EditorPlan,
  sessions: ReadonlyMap<string, EditorSession>,
  acts: { onMove: (id: string) => void; onShow: (id: string, startsAt: number | null) => void },
): WarningContext {
  const { t, locale, timeZone, desk, room, speaker, title } = words;
  const { startsAt, endsAt } = plan.event;
  return {
    ...{ t, locale, timeZone, desk, speaker },
    onMove: acts.onMove,
    onShow: (id) => acts.onShow(id, sessions.get(id)?.startsAt ?? null),
    event: { startsAt, endsAt },
    room: (id) => room(id),
    session: (id) => {
      const session = sessions.get(id);
      if (!session) return { title: { text: '' }, startsAt: null, endsAt: null };
      return { title: title(session), startsAt: session.startsAt, endsAt: session.endsAt };
    },
  };
}
