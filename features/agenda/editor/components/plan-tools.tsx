'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { formatLongDate } from '@/lib/format';
import type { PlanDay } from '../days';
import type { EditorWords } from '../words';

export const stepMinutes = [5, 10, 15] as const;
export const sizes = ['small', 'middle', 'large'] as const;
export type Size = (typeof sizes)[number];
/** How the grid is drawn, as one chooses. */
export type Look = { step: (typeof stepMinutes)[number]; zoom: Size; width: Size };

/** Above the grid: its day, how it is drawn, and the way back. */
export function PlanTools({
  days,
  day,
  look,
  isGrid,
  canUndo,
  canRedo,
  words,
  onDay,
  onLook,
  onUndo,
  onRedo,
}: {
  days: readonly PlanDay[];
  day: PlanDay;
  look: Look;
  isGrid: boolean;
  canUndo: boolean;
  canRedo: boolean;
  words: EditorWords;
  onDay: (day: string) => void;
  onLook: (look: Look) => void;
  onUndo: () => void;
  onRedo: () => void;
}) {
  const { t } = words;
  return (
    <div className="plan-tools">
      {days.length > 1 && <Days {...{ days, day, words, onDay }} />}
      <div className="actions">
        <Button variant="quiet" small aria-disabled={!canUndo || undefined} onClick={onUndo}>
          {t('plan.undo')}
        </Button>
        <Button variant="quiet" small aria-disabled={!canRedo || undefined} onClick={onRedo}>
          {t('plan.redo')}
        </Button>
      </div>
      {isGrid && (
        <div className="cluster">
          <Choice
            label={t('plan.snap')}
            value={look.step}
            options={stepMinutes.map((step) => [step, t('plan.snapMinutes', { minutes: step })])}
            onChange={(step) => onLook({ ...look, step })}
          />
          <Choice
            label={t('plan.zoom')}
            value={look.zoom}
            options={sizes.map((size) => [size, t(`plan.size.${size}`)])}
            onChange={(zoom) => onLook({ ...look, zoom })}
          />
          <Choice
            label={t('plan.width')}
            value={look.width}
            options={sizes.map((size) => [size, t(`plan.size.${size}`)])}
            onChange={(width) => onLook({ ...look, width })}
          />
        </div>
      )}
    </div>
  );
}

function Days({
  days,
  day,
  words: { t, locale, timeZone },
  onDay,
}: {
  days: readonly PlanDay[];
  day: PlanDay;
  words: EditorWords;
  onDay: (day: string) => void;
}) {
  return (
    <div role="group" aria-label={t('plan.day')} className="plan-days">
      {days.map((one) => (
        <button
          key={one.day}
          type="button"
          className="chip"
          data-day={one.day}
          aria-current={one.day === day.day || undefined}
          onClick={() => onDay(one.day)}
        >
          {formatLongDate(new Date(one.startsAt), locale, timeZone)}
        </button>
      ))}
    </div>
  );
}

function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <span className="plan-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="control"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => String(one) === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
