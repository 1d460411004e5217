'use client';

import { useState, type SubmitEvent } from 'react';
import { SelectField } from '@/components/form/select-field';
import { Field } from '@/components/form/field';
import { Button, ButtonLink } from '@/components/ui/button';
import { fromWallClock, toWallClock } from '@/lib/zoned';
import { nowhere, placeOf, type Place } from '../place';
import type { EditorPlan, EditorSession } from '../queries';
import type { EditorWords } from '../words';
import { OpenDialog } from './open-dialog';

/** All that dragging does, as a form: room, start and end of a session. `suggested` is when it would start. */
export function PlaceDialog({
  session,
  suggested,
  rooms,
  words,
  onPlace,
  onClose,
}: {
  session: EditorSession;
  suggested: number;
  rooms: EditorPlan['rooms'];
  words: EditorWords;
  onPlace: (place: Place) => void;
  onClose: () => void;
}) {
  const { t, timeZone, desk } = words;
  const wall = (time: number) => toWallClock(new Date(time), timeZone);
  const instant = (text: string) => fromWallClock(text, timeZone)?.getTime();
  const from = session.startsAt ?? suggested;
  const [roomId, setRoomId] = useState(session.roomId ?? '');
  const [startsAt, setStartsAt] = useState(wall(from));
  const [endsAt, setEndsAt] = useState(wall(session.endsAt ?? from + session.lengthMs));
  const [error, setError] = useState<'noStart' | 'badEnd'>();
  const title = words.title(session);

  function changeStart(text: string) {
    // The end goes with it: what is moved stays as long as it is
    const [was, start, end] = [instant(startsAt), instant(text), instant(endsAt)];
    if (was !== undefined && start !== undefined && end !== undefined) setEndsAt(wall(end + start - was));
    setStartsAt(text);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const [start, end] = [instant(startsAt), instant(endsAt)];
    if (start === undefined || end === undefined) setError('noStart');
    else if (end <= start) setError('badEnd');
    else onPlace({ roomId: roomId || null, startsAt: start, endsAt: end });
  }

  return (
    <OpenDialog
      title={t.rich('plan.form.title', { title: () => <span lang={title.lang}>{title.text}</span> })}
      closeLabel={t('plan.form.close')}
      onClose={onClose}
    >
      <form className="stack" noValidate onSubmit={submit}>
        <SelectField
          label={t('plan.form.room')}
          name="plan-room"
          placeholder={t('plan.noRoom')}
          options={rooms.map(({ id, name }) => ({ value: id, label: name.text }))}
          defaultValue={roomId}
          onChange={(event) => setRoomId(event.target.value)}
        />
        <div className="grid gap-s3 sm:grid-cols-2">
          <Time id="plan-start" label={t('plan.form.startsAt')} value={startsAt} onChange={changeStart} />
          <Time
            id="plan-end"
            label={t('plan.form.endsAt')}
            value={endsAt}
            onChange={setEndsAt}
            error={error && t(`plan.form.${error}`)}
          />
        </div>
        <p className="meta">{t('plan.form.zone', { zone: timeZone })}</p>
        <div className="actions">
          <Button type="submit">{t('plan.form.apply')}</Button>
          {placeOf(session).startsAt !== null && (
            <Button variant="quiet" onClick={() => onPlace(nowhere)}>
              {t('plan.form.out')}
            </Button>
          )}
          <ButtonLink href={`${desk}/sessions/${session.id}`} variant="plain" prefetch={false}>
            {t('plan.form.open')}
          </ButtonLink>
        </div>
      </form>
    </OpenDialog>
  );
}

function Time({
  id,
  label,
  value,
  error,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  error?: string;
  onChange: (text: string) => void;
}) {
  return (
    <Field label={label} name={id} errors={error === undefined ? undefined : [error]}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
