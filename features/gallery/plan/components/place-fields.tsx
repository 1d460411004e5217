'use client';

import { FieldMessages } from '@/components/form/field';
import { placeFields } from '../placement';
import type { BoardStation, BoardTexts } from './plan-board';

/** Two numbers for every station: how far from the left and from the top, in per cent. */
export function PlaceFields({
  stations,
  typed,
  errors,
  texts,
  onType,
}: {
  stations: BoardStation[];
  typed: Record<string, { x: string; y: string }>;
  errors: Record<string, string[]>;
  texts: BoardTexts;
  onType: (id: string, change: { x?: string; y?: string }) => void;
}) {
  return (
    <ul aria-label={texts.list}>
      {stations.map((station) => {
        const names = placeFields(station.id);
        return (
          <li key={station.id} className="border-t border-rule py-s2">
            <fieldset className="grid grid-cols-2 gap-x-s3 gap-y-s1">
              <legend className="col-span-2 font-strong">{station.label}</legend>
              {(station.room || station.elsewhere) && (
                <p className="meta col-span-2">
                  {station.room}
                  {station.room && station.elsewhere && ' · '}
                  {station.elsewhere && texts.onOther.replace('{plan}', () => station.elsewhere)}
                </p>
              )}
              {(['x', 'y'] as const).map((side) => {
                const name = names[side];
                return (
                  <div key={side} className="field">
                    <label htmlFor={name} className="meta">
                      {side === 'x' ? texts.across : texts.down}
                    </label>
                    <FieldMessages id={name} errors={errors[name]} />
                    <input
                      id={name}
                      name={name}
                      inputMode="decimal"
                      autoComplete="off"
                      className="control"
                      aria-invalid={errors[name] ? true : undefined}
                      aria-describedby={errors[name] ? `${name}-error` : undefined}
                      value={typed[station.id]?.[side] ?? ''}
                      onChange={({ target }) => onType(station.id, { [side]: target.value })}
                    />
                  </div>
                );
              })}
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}
