import { withOffset } from './agenda-day';
import { frabConference, frabSession, type FrabSession, type Outlet } from './frab';
import { clockTime, type Schedule } from './schedule';

/** Zones that the schema's pattern for them lets through; others are left out, and times say their offset anyway. */
const KNOWN_ZONE = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/** schedule.json, as https://c3voc.de/schedule/schema.json has it. `version` is the name of the release. */
export function scheduleJson(outlet: Outlet, schedule: Schedule, version: string): string {
  const { event, appUrl } = outlet;
  const { timeZone } = event;
  const conference = frabConference(outlet, schedule);
  const whole = {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Foyer', url: appUrl },
    schedule: {
      version,
      base_url: appUrl,
      conference: {
        ...conference,
        daysCount: schedule.days.length,
        timeslot_duration: clockTime(schedule.slotMinutes),
        ...(KNOWN_ZONE.test(timeZone) && { time_zone_name: timeZone }),
        colors: { primary: event.accent },
        rooms: schedule.rooms,
        tracks: schedule.tracks.map(({ name, slug, colour }) => ({ name, slug, color: colour })),
        days: schedule.days.map((day) => ({
          index: day.index,
          date: day.date,
          day_start: withOffset(day.startsAt, timeZone),
          day_end: withOffset(day.endsAt, timeZone),
          rooms: Object.fromEntries(
            day.rooms.map(({ name, sessions }) => [
              name,
              sessions.map((session) => sessionJson(frabSession(outlet, session))),
            ]),
          ),
        })),
      },
    },
  };
  return `${JSON.stringify(whole)}\n`;
}

function sessionJson({ number, persons, ...session }: FrabSession) {
  return {
    ...session,
    id: number,
    description: '',
    persons: persons.map(({ guid, name, biography }) => ({
      guid,
      name,
      ...(biography && { biography }),
    })),
  };
}
