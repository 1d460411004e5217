'use client';

import { useRef, useState } from 'react';
import { useSubmitted } from '@/components/form/submitted';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { ADD, DROP, MOST_ROWS, ROW, rowsOf } from '../absence-rows';

type Texts = Record<'row' | 'startsAt' | 'endsAt' | 'add' | 'drop', string>;

/** The rows that the form had when it was sent, where one button of it asked for another row or one less. */
function useSentRows(): number[] | undefined {
  const [rows, added, dropped] = [useSubmitted(ROW), useSubmitted(ADD), useSubmitted(DROP)];
  if (rows.value === undefined) return undefined;
  return rowsOf({
    [ROW]: rows.value,
    ...(added.value ? { [ADD]: added.value } : {}),
    ...(dropped.value ? { [DROP]: dropped.value } : {}),
  });
}

/** Spans of time, any number of them. Each button works without script: it asks for the form again. */
export function AbsenceRows({
  rows: known,
  texts,
}: {
  rows: { startsAt: string; endsAt: string }[];
  texts: Texts;
}) {
  const sent = useSentRows();
  const [rows, setRows] = useState(() => sent ?? known.map((_, index) => index + 1));
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div className="stack gap-s3">
      {/* The first button is what the enter key presses */}
      <button type="submit" hidden />
      {rows.map((row, index) => (
        <fieldset key={row} className="stack gap-s2">
          <legend className="sr-only">{texts.row.replace('{number}', String(index + 1))}</legend>
          <input type="hidden" name={ROW} value={row} />
          <div className="flex flex-wrap items-end gap-s3">
            <TextField
              label={texts.startsAt}
              name={`${ROW}${row}.startsAt`}
              type="datetime-local"
              defaultValue={known[row - 1]?.startsAt}
            />
            <TextField
              label={texts.endsAt}
              name={`${ROW}${row}.endsAt`}
              type="datetime-local"
              defaultValue={known[row - 1]?.endsAt}
            />
            <Button
              type="submit"
              variant="plain"
              small
              name={DROP}
              value={row}
              onClick={(click) => {
                click.preventDefault();
                setRows(rows.filter((one) => one !== row));
                // The button goes with its row
                add.current?.focus();
              }}
            >
              {texts.drop.replace('{number}', String(index + 1))}
            </Button>
          </div>
        </fieldset>
      ))}
      {rows.length < MOST_ROWS && (
        <div>
          <Button
            ref={add}
            type="submit"
            variant="quiet"
            small
            name={ADD}
            value="yes"
            onClick={(click) => {
              click.preventDefault();
              setRows([...rows, Math.max(0, ...rows) + 1]);
            }}
          >
            {texts.add}
          </Button>
        </div>
      )}
    </div>
  );
}
