import { withOffset } from './agenda-day';
import { frabConference, frabSession, type FrabSession, type Outlet } from './frab';
import { clockTime, type Schedule, type ScheduleDay } from './schedule';
import { element, type XmlChild } from './xml-writer';

/** schedule.xml, as https://c3voc.de/schedule/schema.xsd has it. `version` is the name of the release. */
export function scheduleXml(outlet: Outlet, schedule: Schedule, version: string): string {
  const { event, appUrl } = outlet;
  const conference = frabConference(outlet, schedule);
  const whole = element('schedule', {}, [
    element('generator', { name: 'Foyer', system: new URL(appUrl).host }),
    element('url', {}, `${appUrl}/${event.slug}/schedule.xml`),
    element('version', {}, version),
    element('conference', {}, [
      element('title', {}, conference.title),
      element('acronym', {}, conference.acronym),
      element('start', {}, conference.start),
      element('end', {}, conference.end),
      element('days', {}, String(schedule.days.length)),
      element('timeslot_duration', {}, clockTime(schedule.slotMinutes)),
      element('base_url', {}, appUrl),
      element('url', {}, conference.url),
      element('time_zone_name', {}, event.timeZone),
      element('color', { primary: event.accent }),
      ...schedule.tracks.map(({ name, colour, slug }) => element('track', { name, color: colour, slug })),
    ]),
    ...schedule.days.map((day) => dayXml(outlet, schedule, day)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`;
}

function dayXml(outlet: Outlet, { rooms }: Schedule, day: ScheduleDay): string {
  const { timeZone } = outlet.event;
  const guids = new Map(rooms.map(({ name, guid }) => [name, guid]));
  return element(
    'day',
    {
      index: String(day.index),
      date: day.date,
      start: withOffset(day.startsAt, timeZone),
      end: withOffset(day.endsAt, timeZone),
    },
    day.rooms.map(({ name, sessions }) =>
      element(
        'room',
        { name, guid: guids.get(name) },
        sessions.map((session) => sessionXml(frabSession(outlet, session))),
      ),
    ),
  );
}

function sessionXml(session: FrabSession): string {
  const texts = [
    'room',
    'title',
    'subtitle',
    'type',
    'date',
    'start',
    'duration',
    'abstract',
    'slug',
  ] as const;
  const reference = (name: string) => (one: { url: string; title: string }) =>
    element(name, { href: one.url }, one.title);
  const children: XmlChild[] = [
    ...texts.map((name) => element(name, {}, session[name])),
    element('track', {}, session.track),
    element(
      'persons',
      {},
      session.persons.map(({ guid, number, name }) => element('person', { id: String(number), guid }, name)),
    ),
    element('language', {}, session.language),
    element('description', {}, ''),
    element('links', {}, session.links.map(reference('link'))),
    element('attachments', {}, session.attachments.map(reference('attachment'))),
    element('url', {}, session.url),
  ];
  return element('event', { id: String(session.number), guid: session.guid }, children);
}
