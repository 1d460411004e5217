import type { ReactNode } from 'react';
import { formatList, formatSpan, formatTime, isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { MINUTE_MS } from '@/lib/clock';
import { mendingPath, mendings, type Mending } from '../mending';
import type { PlanTranslator } from '../plan-words';
import type { Span, Warning } from '../warnings';

export type NamedText = { text: string; lang?: Locale };
/** What warnings are said with; shared by the server's pages and the editor. */
export type WarningContext = {
  t: PlanTranslator;
  locale: Locale;
  timeZone: string;
  event: Span;
  /** The event's desk: "/de/organise/tagung". */
  desk: string;
  room: (id: string) => NamedText;
  speaker: (id: string) => string;
  session: (id: string) => { title: NamedText; startsAt: number | null; endsAt: number | null };
  /** In the editor: moving is done beside it and needs no other page. */
  onMove?: (sessionId: string) => void;
  /** In the editor: brings a session into view. */
  onShow?: (sessionId: string) => void;
};

/** A warning: what, where, and how to mend it. */
export function WarningWords({ warning, context }: { warning: Warning; context: WarningContext }) {
  const { t } = context;
  return (
    <>
      <span>{said(warning, context)}</span>
      {/* Long ones stand in lines of their own, high enough for a finger: a button does not break over two */}
      <span className="meta flex flex-wrap items-center gap-x-s3">
        {t('plan.mend.label')}
        {mendings(warning).map((mending) => (
          <Mend key={mendingPath(mending)} mending={mending} context={context} />
        ))}
      </span>
    </>
  );
}

function said(warning: Warning, context: WarningContext): ReactNode {
  const { t, locale, timeZone, event, room, speaker } = context;
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const sessions = () => <Sessions ids={warning.sessions} context={context} />;
  switch (warning.kind) {
    case 'room':
    case 'steps':
      return t.rich(`plan.warning.kind.${warning.kind}`, { b, sessions, room: room(warning.roomId).text });
    case 'speaker':
      return t.rich('plan.warning.kind.speaker', { b, sessions, speaker: speaker(warning.speakerId) });
    case 'changeover': {
      const minutes = Math.floor(warning.gapMs / MINUTE_MS);
      const name = speaker(warning.speakerId);
      return t.rich('plan.warning.kind.changeover', { b, sessions, speaker: name, minutes });
    }
    case 'absence': {
      const absence = span(warning.absence, locale, timeZone, true);
      return t.rich('plan.warning.kind.absence', {
        ...{ b, sessions, absence },
        speaker: speaker(warning.speakerId),
      });
    }
    case 'outside':
      return t.rich('plan.warning.kind.outside', { sessions, span: span(event, locale, timeZone, true) });
    case 'overnight': {
      const time = formatTime(new Date(warning.dayEnd), locale, timeZone);
      return t.rich('plan.warning.kind.overnight', { sessions, time });
    }
    case 'capacity': {
      const { places, capacity } = warning;
      return t.rich('plan.warning.kind.capacity', {
        ...{ b, sessions, places, capacity },
        room: room(warning.roomId).text,
      });
    }
    case 'untranslated': {
      const texts = warning.texts.map((text) => t(`plan.warning.text.${text}`));
      return t.rich('plan.warning.kind.untranslated', { sessions, texts: formatList(texts, locale) });
    }
    case 'signupsLost':
    case 'signupsOverlap':
      return t.rich(`plan.warning.kind.${warning.kind}`, { sessions, people: warning.people });
    case 'signupsPlaces': {
      const { places, confirmed } = warning;
      return t.rich('plan.warning.kind.signupsPlaces', { sessions, places, confirmed });
    }
    case 'break':
    case 'noSpeaker':
      return t.rich(`plan.warning.kind.${warning.kind}`, { sessions });
  }
}

function span({ startsAt, endsAt }: Span, locale: Locale, timeZone: string, withDay: boolean): string {
  return formatSpan({ from: new Date(startsAt), to: new Date(endsAt) }, locale, timeZone, withDay);
}

function Sessions({ ids, context }: { ids: readonly string[]; context: WarningContext }) {
  const { t, locale, timeZone, event, session, desk, onShow } = context;
  const day = (time: number) => isoDay(new Date(time), timeZone);
  return ids.map((id, index) => {
    const { title, startsAt, endsAt } = session(id);
    const isAlone = [event.startsAt, event.endsAt].every((time) => day(time) === day(startsAt ?? time));
    const when =
      startsAt === null || endsAt === null
        ? t('plan.warning.noTime')
        : span({ startsAt, endsAt }, locale, timeZone, !isAlone);
    return (
      <span key={id}>
        {index > 0 && ', '}
        {onShow ? (
          <button type="button" className="link-button" lang={title.lang} onClick={() => onShow(id)}>
            {title.text}
          </button>
        ) : (
          <a href={`${desk}/sessions/${id}`} lang={title.lang}>
            {title.text}
          </a>
        )}{' '}
        <span className="tabular-nums">({when})</span>
      </span>
    );
  });
}

function Mend({ mending, context }: { mending: Mending; context: WarningContext }) {
  const { t, desk, room, speaker, session, onMove } = context;
  const words = () => {
    switch (mending.act) {
      case 'room':
        return t('plan.mend.room', { room: room(mending.roomId).text });
      case 'absence':
        return t('plan.mend.absence', { speaker: speaker(mending.speakerId) });
      case 'people':
      case 'texts':
        return t(`plan.mend.${mending.act}`);
      case 'move':
      case 'places':
      case 'status': {
        const { text, lang } = session(mending.sessionId).title;
        return t.rich(`plan.mend.${mending.act}`, { title: () => <span lang={lang}>{text}</span> });
      }
    }
  };
  if (mending.act === 'move' && onMove) {
    return (
      <button type="button" className="link-button min-h-6" onClick={() => onMove(mending.sessionId)}>
        {words()}
      </button>
    );
  }
  return (
    <a href={`${desk}/${mendingPath(mending)}`} className="flex min-h-6 items-center">
      <span>{words()}</span>
    </a>
  );
}
