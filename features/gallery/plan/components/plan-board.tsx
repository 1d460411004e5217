'use client';

import { useContext, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Submitted } from '@/components/form/submitted';
import { nearestPlace, placeFields, steppedPlace, typedPlace, type Place } from '../placement';
import { PlaceFields } from './place-fields';

export type BoardStation = {
  id: string;
  number: number;
  /** "Station 4: Recognition in tandem" */
  label: string;
  room: string;
  /** The other plan that it stands on. */
  elsewhere: string;
  x: number | null;
  y: number | null;
};
export type BoardTexts = Record<
  'across' | 'down' | 'put' | 'help' | 'tray' | 'trayEmpty' | 'alt' | 'at' | 'remove' | 'list' | 'onOther',
  string
>;
type Typed = { x: string; y: string };

const MIDDLE = 0.5;

function placeOf({ x, y }: Typed): Place | undefined {
  const [across, down] = [x, y].map((text) => (text.trim() === '' ? NaN : Number(text.replace(',', '.'))));
  if (
    across === undefined ||
    down === undefined ||
    !(across >= 0 && across <= 100 && down >= 0 && down <= 100)
  )
    return undefined;
  return nearestPlace(across / 100, down / 100);
}

/**
 * Where stations stand on a plan: as numbers in fields, which are what is saved. Markers on the plan are dragged or moved with
 * arrow keys, and the numbers follow.
 */
export function PlanBoard({
  plan,
  stations,
  texts,
}: {
  plan: { fileId: string; widthPx: number; heightPx: number };
  stations: BoardStation[];
  texts: BoardTexts;
}) {
  const submitted = useContext(Submitted);
  const sent = submitted.status === 'error' ? submitted : undefined;
  const sheet = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [typed, setTyped] = useState<Record<string, Typed>>(() =>
    Object.fromEntries(
      stations.map(({ id, x, y }) => {
        const names = placeFields(id);
        const was = (name: string, place: number | null) =>
          sent ? String(sent.values[name] ?? '') : typedPlace(place);
        return [id, { x: was(names.x, x), y: was(names.y, y) }];
      }),
    ),
  );

  const put = (station: BoardStation, place: Place | null) => {
    const next = { x: typedPlace(place?.x ?? null), y: typedPlace(place?.y ?? null) };
    setTyped((before) => ({ ...before, [station.id]: next }));
    const at = place ? texts.at.replace('{x}', () => next.x).replace('{y}', () => next.y) : texts.remove;
    setSaid(`${station.label}. ${at}`);
  };
  const drag = (station: BoardStation) => (event: PointerEvent<HTMLElement>) => {
    if (!sheet.current || event.buttons !== 1) return;
    const { left, top, width, height } = sheet.current.getBoundingClientRect();
    const [across, down] = [(event.clientX - left) / width, (event.clientY - top) / height];
    put(station, nearestPlace(across, down));
  };
  const press = (station: BoardStation, place: Place) => (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      document.getElementById(placeFields(station.id).x)?.focus();
      put(station, null);
      return;
    }
    const next = steppedPlace(place, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    put(station, next);
  };

  const standing = stations.map((station) => ({
    station,
    place: placeOf(typed[station.id] ?? { x: '', y: '' }),
  }));
  const waiting = standing.filter(({ place, station }) => !place && !station.elsewhere);
  return (
    <div className="grid items-start gap-s4 xl:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
      <div className="stack gap-s3 xl:sticky xl:top-4">
        <p className="meta noscript:hidden">{texts.help}</p>
        <div className="plan-sheet border border-rule" ref={sheet}>
          <img
            src={`/files/${plan.fileId}`}
            width={plan.widthPx}
            height={plan.heightPx}
            alt={texts.alt}
            draggable={false}
          />
          {standing.map(
            ({ station, place }) =>
              place && (
                <button
                  key={station.id}
                  id={`marker-${station.id}`}
                  type="button"
                  className="plan-marker plan-marker-edited"
                  style={{ left: `${place.x / 10}%`, top: `${place.y / 10}%` }}
                  aria-label={station.label}
                  onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                  onPointerMove={drag(station)}
                  onKeyDown={press(station, place)}
                >
                  {station.number}
                </button>
              ),
          )}
        </div>
        <div className="stack gap-s2 noscript:hidden">
          <p className="font-strong">{waiting.length > 0 ? texts.tray : texts.trayEmpty}</p>
          <div className="cluster">
            {waiting.map(({ station }) => (
              <button
                key={station.id}
                type="button"
                className="btn btn-quiet btn-small"
                aria-label={texts.put.replace('{station}', () => station.label)}
                onClick={() => {
                  put(station, nearestPlace(MIDDLE, MIDDLE));
                  requestAnimationFrame(() => document.getElementById(`marker-${station.id}`)?.focus());
                }}
              >
                {station.number}
              </button>
            ))}
          </div>
        </div>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <PlaceFields
        stations={stations}
        typed={typed}
        errors={sent?.errors ?? {}}
        texts={texts}
        onType={(id, change) =>
          setTyped((before) => ({ ...before, [id]: { ...(before[id] ?? { x: '', y: '' }), ...change } }))
        }
      />
    </div>
  );
}
