import { memo, type CSSProperties } from 'react';
import { Icon } from '@/components/ui/icon';
import { markColour } from '@/lib/colour';
import type { Standing } from '../layout';
import type { EditorWords } from '../words';

/** Of a title, in pixels: as many lines are shown as have room. */
const LINE_PX = 18.75;
const PADDING_PX = 10;

/** A session in the grid. It has no handlers of its own, so that nothing but itself makes it anew. */
export const PlanBlock = memo(function PlanBlock({
  session,
  left,
  top,
  width,
  height,
  warnings,
  words,
}: {
  session: Standing['session'];
  left: number;
  top: number;
  width: number;
  height: number;
  /** How many. */
  warnings: number;
  words: EditorWords;
}) {
  const { t } = words;
  const track = words.track(session.trackId);
  const title = words.title(session);
  const lines = Math.max(1, Math.floor((height - PADDING_PX) / LINE_PX));
  // A custom property is not among React's known style keys
  const style = { left, top, width, height, '--lines': lines, ...colourOf(track) } as CSSProperties;
  return (
    <button
      type="button"
      data-session={session.id}
      data-status={session.status}
      aria-haspopup="dialog"
      className="plan-block"
      style={style}
    >
      <span className="plan-title" lang={title.lang}>
        {title.text}
      </span>
      <span className="sr-only">{t('plan.block.room', { room: words.room(session.roomId).text })}</span>
      <span className="plan-facts">
        {words.time(session)}
        {session.status !== 'published' && <b> · {t(`plan.status.${session.status}`)}</b>}
        {track && <span lang={track.name.lang}> · {track.name.text}</span>}
      </span>
      {warnings > 0 && (
        <span className="plan-mark">
          <Icon name="warning" />
          <span aria-hidden="true">{warnings}</span>
          <span className="sr-only">{t('plan.block.warnings', { count: warnings })}</span>
        </span>
      )}
      <span data-stretch="" aria-hidden="true" className="plan-edge" />
    </button>
  );
});

export function colourOf(track: { colour: string } | undefined): { '--colour'?: string } {
  return track ? { '--colour': markColour(track.colour) } : {};
}
