/** What a warning needs to know of a session. */
export type Planned = {
  id: string;
  roomId: string | null;
  speakerIds: readonly string[];
  startsAt: Date | null;
  endsAt: Date | null;
};

export type Conflict =
  | { kind: 'room'; sessions: [string, string]; roomId: string }
  | { kind: 'speaker'; sessions: [string, string]; speakerId: string }
  | { kind: 'outside'; session: string };

type Timed = Planned & { startsAt: Date; endsAt: Date };
const isTimed = (session: Planned): session is Timed => session.startsAt !== null && session.endsAt !== null;

/**
 * What cannot be as it is planned: a room or a speaker twice at the same time, a session outside the event. These are
 * warnings: whoever plans may have a reason. Breaks may share a room with nothing, so they count like all others.
 */
export function findConflicts(
  sessions: readonly Planned[],
  event: { startsAt: Date; endsAt: Date },
): Conflict[] {
  const timed = sessions.filter(isTimed).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const conflicts: Conflict[] = timed
    .filter(({ startsAt, endsAt }) => startsAt < event.startsAt || endsAt > event.endsAt)
    .map(({ id }) => ({ kind: 'outside', session: id }));
  timed.forEach((one, index) => {
    for (const other of timed.slice(index + 1)) {
      if (other.startsAt >= one.endsAt) break;
      const both: [string, string] = [one.id, other.id];
      if (one.roomId !== null && one.roomId === other.roomId) {
        conflicts.push({ kind: 'room', sessions: both, roomId: one.roomId });
      }
      for (const speakerId of one.speakerIds) {
        if (other.speakerIds.includes(speakerId))
          conflicts.push({ kind: 'speaker', sessions: both, speakerId });
      }
    }
  });
  return conflicts;
}
