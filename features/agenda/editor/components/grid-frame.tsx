import { memo } from 'react';
import { formatTime } from '@/lib/format';
import { HOUR_MS } from '@/lib/clock';
import type { PlanDay } from '../days';
import { yOf, type Scale } from '../geometry';
import type { EditorWords } from '../words';

/** The rooms above the grid, as many as are in view. */
export const RoomHeads = memo(function RoomHeads({
  columns,
  first,
  last,
  scale,
  words,
}: {
  columns: readonly (string | null)[];
  first: number;
  last: number;
  scale: Scale;
  words: EditorWords;
}) {
  const { t } = words;
  return columns.slice(first, last + 1).map((roomId, index) => {
    const { text, lang } = words.room(roomId);
    const room = words.roomOf(roomId);
    const left = (first + index) * scale.columnPx;
    return (
      <div key={roomId ?? ''} className="plan-head" style={{ left, width: scale.columnPx }}>
        <b lang={lang}>{text}</b>
        {room?.capacity != null && <span>{t('plan.places', { count: room.capacity })}</span>}
      </div>
    );
  });
});

/** The hours beside the grid. */
export const HourAxis = memo(function HourAxis({
  day,
  scale,
  words: { locale, timeZone },
}: {
  day: PlanDay;
  scale: Scale;
  words: EditorWords;
}) {
  const hours = Array.from({ length: (day.endsAt - day.startsAt) / HOUR_MS }, (_, hour) => hour);
  return hours.map((hour) => {
    const time = day.startsAt + hour * HOUR_MS;
    return (
      <span key={hour} className="plan-hour" style={{ top: yOf(time, day, scale) }}>
        {formatTime(new Date(time), locale, timeZone)}
      </span>
    );
  });
});
