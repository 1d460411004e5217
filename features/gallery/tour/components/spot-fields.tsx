'use client';

import { useContext, useState, type PointerEvent } from 'react';
import { FieldMessages } from '@/components/form/field';
import { Submitted } from '@/components/form/submitted';
import { Button } from '@/components/ui/button';
import { drawnSpot, readSpot, spotFields, typedSpot, type SpotField, type TypedSpot } from '../spot';
import { SpotFrame } from './spot-picture';

type Page = { fileId: string; widthPx: number; heightPx: number };
type Texts = {
  legend: string;
  help: string;
  draw: string;
  clear: string;
  alt: string;
  fields: Record<SpotField, string>;
};
type Point = { x: number; y: number };

/** Where in the element the pointer is, from 0 to 1 across and down. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

/** The spot of a poster in numbers; who has a pointer draws it over the page, and the numbers follow. */
export function SpotFields({ spot, pages, texts }: { spot: TypedSpot; pages: Page[]; texts: Texts }) {
  const submitted = useContext(Submitted);
  const sent = submitted.status === 'error' ? submitted : undefined;
  const [typed, setTyped] = useState<TypedSpot>(
    () =>
      Object.fromEntries(
        spotFields.map((name) => [name, sent ? String(sent.values[name] ?? '') : spot[name]]),
      ) as TypedSpot, // every name is in the list
  );
  const [from, setFrom] = useState<Point>();
  const read = readSpot(typed, pages.length);
  const shown = read.ok ? read.value : null;
  const pageNumber = Math.min(pages.length, Math.max(1, Number(typed.spotPage) || 1));
  const page = pages[pageNumber - 1];

  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!from) return;
    const drawn = drawnSpot(pageNumber, from, pointOf(event));
    if (drawn) setTyped(typedSpot(drawn));
  };

  return (
    <fieldset className="field">
      <legend>{texts.legend}</legend>
      <p className="meta">{texts.help}</p>
      <div className="grid items-start gap-s4 pt-s2 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <div className="grid grid-cols-2 items-end gap-s3">
          {spotFields.map((name) => {
            const errors = sent?.errors[name];
            return (
              <div key={name} className={`field ${name === 'spotPage' ? 'col-span-2' : ''}`}>
                <label htmlFor={name}>{texts.fields[name]}</label>
                <FieldMessages id={name} errors={errors} />
                <input
                  id={name}
                  name={name}
                  inputMode="decimal"
                  autoComplete="off"
                  className="control"
                  aria-invalid={errors ? true : undefined}
                  aria-describedby={errors ? `${name}-error` : undefined}
                  value={typed[name]}
                  onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
                />
              </div>
            );
          })}
          <div className="col-span-2 noscript:hidden">
            <Button
              variant="quiet"
              small
              onClick={() => setTyped({ ...typedSpot(null), spotPage: typed.spotPage })}
            >
              {texts.clear}
            </Button>
          </div>
        </div>
        {page && (
          <figure className="stack gap-s2">
            <div
              className="spot-board max-w-[36rem]"
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setFrom(pointOf(event));
              }}
              onPointerMove={draw}
              onPointerUp={() => setFrom(undefined)}
              onPointerCancel={() => setFrom(undefined)}
            >
              <img
                src={`/files/${page.fileId}`}
                width={page.widthPx}
                height={page.heightPx}
                alt={texts.alt}
                draggable={false}
                className="h-auto w-full shadow-poster"
              />
              {shown && <SpotFrame spot={shown} />}
            </div>
            <figcaption className="meta noscript:hidden">{texts.draw}</figcaption>
          </figure>
        )}
      </div>
    </fieldset>
  );
}
