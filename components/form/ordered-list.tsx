'use client';

import { startTransition, useActionState, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/form';

export type OrderedItem = {
  id: string;
  name: string;
  /** Where it may stand, counted from 0. */
  places: number[];
  content: ReactNode;
  /** What else can be done with it; stands beside the buttons that move it. */
  actions: ReactNode;
};
export type OrderTexts = { up: string; down: string; upLabel: string; downLabel: string; drag: string };

const idle: FormState = { status: 'idle' };

/**
 * A list whose items are moved with buttons, without a script too, or dragged by their handle. The buttons stay the same
 * elements when their item moves, so the focus goes with them.
 */
export function OrderedList({
  items,
  action,
  texts,
}: {
  items: OrderedItem[];
  /** Takes `move`: the item's id, a colon, and `up`, `down` or a place. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
  texts: OrderTexts;
}) {
  const [state, move] = useActionState(action, idle);
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<number>();
  const places = items.find(({ id }) => id === dragged)?.places ?? [];

  function enter(event: DragEvent, place: number) {
    if (!places.includes(place)) return;
    // Says that it may be dropped here
    event.preventDefault();
    setOver(place);
  }
  function drop(event: DragEvent, place: number) {
    event.preventDefault();
    const data = new FormData();
    data.set('move', `${dragged}:${place}`);
    release();
    startTransition(() => move(data));
  }
  function release() {
    setDragged(undefined);
    setOver(undefined);
  }

  return (
    <form action={move} className="stack">
      {state.status !== 'idle' && (
        <Notice tone={state.status === 'done' ? 'positive' : 'caution'} live="status">
          <p>{state.status === 'done' ? state.message : Object.values(state.errors).flat().join(' ')}</p>
        </Notice>
      )}
      <ol>
        {items.map(({ id, name, places: own, content, actions }, place) => (
          <li
            key={id}
            className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-s3 gap-y-s2 border-t border-rule py-s3 ${over === place ? 'bg-tint' : ''} ${dragged === id ? 'opacity-50' : ''}`}
            onDragOver={(event) => enter(event, place)}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => drop(event, place)}
          >
            <span
              draggable
              title={texts.drag}
              className="soft cursor-grab px-s1 tabular-nums select-none noscript:cursor-auto"
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', name);
                setDragged(id);
              }}
              onDragEnd={release}
            >
              <span aria-hidden="true" className="noscript:hidden">
                ⠿{' '}
              </span>
              {place + 1}
            </span>
            {content}
            <div className="actions col-start-2">
              {actions}
              <MoveButton
                isPossible={own.includes(place - 1)}
                value={`${id}:up`}
                label={texts.upLabel.replace('{name}', () => name)}
              >
                {texts.up}
              </MoveButton>
              <MoveButton
                isPossible={own.includes(place + 1)}
                value={`${id}:down`}
                label={texts.downLabel.replace('{name}', () => name)}
              >
                {texts.down}
              </MoveButton>
            </div>
          </li>
        ))}
      </ol>
    </form>
  );
}

/** Not `disabled` where it cannot move: the focus would be lost when an item reaches the end. */
function MoveButton({
  isPossible,
  value,
  label,
  children,
}: {
  isPossible: boolean;
  value: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <Button
      type="submit"
      name="move"
      value={value}
      variant="quiet"
      small
      aria-label={label}
      aria-disabled={!isPossible || undefined}
      onClick={(event) => {
        if (!isPossible) event.preventDefault();
      }}
    >
      {children}
    </Button>
  );
}
