import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { cpuGrowth } from '@/lib/cpu-growth';
import { writeXlsx } from '@/lib/spreadsheet/write-xlsx';
import type { ImportedAgenda, ReadOptions } from './imported';
import { MOST_BYTES, readAgenda } from './read-agenda';
import { namesIn } from './names';

const options: ReadOptions = {
  timeZone: 'Europe/Berlin',
  dayStartMinutes: 300,
  textLanguage: 'session',
  locale: 'de',
  startsAt: new Date('2025-10-25T07:00Z'),
  endsAt: new Date('2025-10-27T16:00Z'),
  places: ['Haus am Fluss, Berlin', 'House by the river, Berlin'],
};

async function fate(file: string | Buffer, change: Partial<ReadOptions> = {}) {
  const read = await readAgenda(Buffer.from(file), { ...options, ...change });
  return read.ok ? read.value : read.reason;
}
async function agenda(file: string | Buffer): Promise<ImportedAgenda> {
  const read = await fate(file);
  if (typeof read === 'string') throw new Error(read);
  return read;
}
const when = ({ sessions }: ImportedAgenda) =>
  sessions.map(
    ({ time }) => time && [time.startsAt, time.endsAt].map((at) => at.toISOString().slice(0, 16)).join('/'),
  );
const reasons = ({ refused }: ImportedAgenda) => refused.map(({ at, reason }) => [at, reason]);

const xmlEvent = (inner: string, attributes = `guid='g1'`) => `<event ${attributes}>${inner}</event>`;
const xml = (events: string, day = `date='2025-10-25'`) =>
  `<schedule><conference><title>T</title></conference><day ${day}><room name='Saal'>${events}</room></day></schedule>`;
const slot = '<date>2025-10-25T10:00:00+02:00</date><duration>1:30</duration>';

describe('frab', () => {
  it('is read with all that it says', async () => {
    const { sessions, ...rest } = await agenda(
      xml(
        xmlEvent(
          `${slot}<title> Ein <b>Titel</b> </title><subtitle>U</subtitle><track>Spur</track><type>Vortrag</type>` +
            '<language>de</language><abstract>Kurz</abstract><description>&lt;p&gt;Lang&lt;/p&gt;</description>' +
            `<slug>x-12-ein_name</slug><do_not_record>true</do_not_record>` +
            `<persons><person id='7'>Ada</person><person>Bert</person><person id='8'> </person></persons>` +
            `<links><link href='https://a.example/'>A</link><link href='www.b.example/c'/><link href='javascript:1'>C</link></links>` +
            `<attachments><attachment href='/d.pdf'>D</attachment></attachments>`,
        ),
      ).replace('</conference>', '<base_url>https://base.example/x/</base_url></conference>'),
    );
    expect(sessions).toEqual([
      {
        ...{
          at: 1,
          sourceId: 'g1',
          slug: 'ein-name',
          room: 'Saal',
          track: 'Spur',
          format: 'Vortrag',
          language: 'de',
        },
        ...{ title: { de: 'Ein Titel' }, subtitle: { de: 'U' }, abstract: { de: 'Kurz\n\nLang' } },
        time: { startsAt: new Date('2025-10-25T08:00Z'), endsAt: new Date('2025-10-25T09:30Z') },
        speakers: [{ key: 'id:7' }, { key: 'name:bert' }],
        links: [
          { url: 'https://a.example/', title: 'A' },
          { url: 'https://www.b.example/c', title: 'https://www.b.example/c' },
          { url: 'https://base.example/d.pdf', title: 'D' },
        ],
        notes: ['linksLeftOut'],
      },
    ]);
    expect(rest).toEqual({
      format: 'frabXml',
      rooms: [{ name: 'Saal', capacity: null }],
      tracks: [{ name: 'Spur', colour: null }],
      formats: [{ name: 'Vortrag' }],
      speakers: [
        { key: 'id:7', sourceId: '7', name: 'Ada', biography: {} },
        { key: 'name:bert', sourceId: null, name: 'Bert', biography: {} },
      ],
      refused: [],
      unknownColumns: [],
    });
  });

  it.each([
    ['de', 'de', { de: 'T' }],
    ['de-AT', 'de', { de: 'T' }],
    ['English', 'en', { en: 'T' }],
    ['de/en', 'both', { de: 'T' }],
    ['fr', undefined, { de: 'T' }],
    ['', undefined, { de: 'T' }],
  ])('the language %j is %j', async (given, language, title) => {
    const { sessions } = await agenda(xml(xmlEvent(`${slot}<title>T</title><language>${given}</language>`)));
    expect(sessions[0]).toMatchObject({ title });
    expect(sessions[0]?.language).toBe(language);
  });

  it('puts all texts into one language where that is said', async () => {
    const read = await fate(xml(xmlEvent(`${slot}<title>T</title><language>de</language>`)), {
      textLanguage: 'en',
    });
    expect(typeof read !== 'string' && read.sessions[0]).toMatchObject({
      title: { en: 'T' },
      language: 'de',
    });
  });

  it('puts what begins after midnight into the night of its day, where only clock times are there', async () => {
    const old = (start: string) =>
      xmlEvent(`<title>T</title><start>${start}</start><duration>00:30</duration>`, `guid='${start}'`);
    const day = `date='2025-10-25' start='2025-10-25T11:00:00+02:00'`;
    expect(when(await agenda(xml(old('11:00') + old('23:45') + old('00:30') + old('10:59'), day)))).toEqual([
      '2025-10-25T09:00/2025-10-25T09:30',
      '2025-10-25T21:45/2025-10-25T22:15',
      '2025-10-25T22:30/2025-10-25T23:00',
      '2025-10-26T09:59/2025-10-26T10:29',
    ]);
    expect(when(await agenda(xml(old('04:59') + old('05:00'))))).toEqual([
      '2025-10-26T03:59/2025-10-26T04:29',
      '2025-10-25T03:00/2025-10-25T03:30',
    ]);
  });

  it('refuses what cannot be placed or named, each with its reason, and takes the rest', async () => {
    const read = await agenda(
      xml(
        [
          xmlEvent(`${slot}<title>Gut</title>`, `guid='a'`),
          xmlEvent(`${slot}<title>Noch einmal</title>`, `guid='A'`),
          xmlEvent(`${slot}<title> </title>`, `guid='b'`),
          xmlEvent(`<title>X</title><duration>1:00</duration>`, `guid='c'`),
          xmlEvent(`<title>X</title><date>übermorgen</date><duration>1:00</duration>`, `guid='d'`),
          xmlEvent(`<title>X</title><date>2025-10-25T10:00:00+02:00</date>`, `guid='e'`),
          xmlEvent(
            `<title>X</title><date>2025-10-25T10:00:00+02:00</date><duration>0:00</duration>`,
            `guid='f'`,
          ),
          xmlEvent(
            `<title>X</title><date>2025-10-25T10:00:00+02:00</date><duration>999:00</duration>`,
            `guid='g'`,
          ),
        ].join(''),
      ),
    );
    expect(read.sessions.map(({ sourceId }) => sourceId)).toEqual(['a']);
    expect(reasons(read)).toEqual([
      [2, 'duplicate'],
      [3, 'noTitle'],
      [4, 'noStart'],
      [5, 'badTime'],
      [6, 'noEnd'],
      [7, 'endBeforeStart'],
      [8, 'tooLong'],
    ]);
  });

  it('takes rooms and tracks of one name as one, and cuts what no form would take', async () => {
    const room = (name: string, guid: string, title: string) =>
      `<room name='${name}'>${xmlEvent(`${slot}<title>${title}</title><track>${name}</track>`, `guid='${guid}'`)}</room>`;
    const { rooms, tracks, sessions } = await agenda(
      `<schedule><day date='2025-10-25'>${room('Großer  Saal', '1', 'x'.repeat(300))}${room('grosser saal', '2', 'y')}</day></schedule>`,
    );
    expect([rooms, tracks]).toEqual([
      [{ name: 'Großer Saal', capacity: null }],
      [{ name: 'Großer Saal', colour: null }],
    ]);
    expect(sessions[0]?.title.de).toBe(`${'x'.repeat(199)}…`);
    expect(sessions.map(({ notes }) => notes)).toEqual([['shortened'], []]);
  });

  it('reads JSON whatever stands where', async () => {
    const event = {
      guid: 5,
      id: 7,
      title: 'T',
      date: '2025-10-25T10:00:00+02:00',
      duration: 90,
      language: null,
    };
    const persons = [{ public_name: 'Ada', id: 3 }, { name: 'Bert', guid: 'b' }, 'Cem', null, {}];
    const odd = {
      ...event,
      guid: 'x',
      persons,
      links: [{ url: 'https://a.example' }, 'https://b.example', 3],
    };
    const days = [{ rooms: { Saal: [event, odd], Nichts: 'leer' } }, 'Tag', { rooms: [] }];
    const read = await agenda(
      JSON.stringify({ schedule: { conference: { days, rooms: [{ name: 'Saal', capacity: 80 }] } } }),
    );
    expect(read.rooms).toEqual([{ name: 'Saal', capacity: 80 }]);
    expect(when(read)).toEqual(Array(2).fill('2025-10-25T08:00/2025-10-25T09:30'));
    expect(read.sessions.map(({ sourceId }) => sourceId)).toEqual(['5', 'x']);
    expect(read.speakers.map(({ name, sourceId }) => [name, sourceId])).toEqual([
      ['Ada', '3'],
      ['Bert', 'b'],
      ['Cem', null],
    ]);
    expect(read.sessions[1]?.links?.map(({ url }) => url)).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });
});

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const entry = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

describe('iCalendar', () => {
  it('is read with zones, floating times, folded lines and durations', async () => {
    const read = await agenda(
      calendar(
        entry(
          ...[
            'UID:a@host',
            'SUMMARY;LANGUAGE=de:Ein\\, Titel\\; ja',
            'DTSTART;TZID=America/New_York:20251025T040000',
          ],
          ...['DTEND;TZID=America/New_York:20251025T050000', 'LOCATION:Saal', 'CATEGORIES:Spur,Anderes'],
          ...['DESCRIPTION:Erste Zeile\\nzweite', '  Zeile', 'BEGIN:VALARM', 'SUMMARY:Wecker', 'END:VALARM'],
        ),
        entry(
          'UID:b',
          'SUMMARY:Schwebend',
          'DTSTART:20251025T100000',
          'DURATION:PT1H30M',
          'STATUS:CANCELLED',
        ),
        entry(
          'UID:c',
          'SUMMARY:Outlook',
          'DTSTART;TZID="W. Europe Standard Time":20251025T100000',
          'DURATION:PT1H',
        ),
        entry('UID:d', 'SUMMARY:UTC', 'DTSTART:20251025T100000Z', 'DTEND:20251025T110000Z'),
        entry('UID:e', 'SUMMARY:Unbekannt', 'DTSTART;TZID=Mond:20251025T100000', 'DURATION:PT1H'),
      ),
    );
    expect(when(read)).toEqual([
      '2025-10-25T08:00/2025-10-25T09:00',
      '2025-10-25T08:00/2025-10-25T09:30',
      '2025-10-25T08:00/2025-10-25T09:00',
      '2025-10-25T10:00/2025-10-25T11:00',
      '2025-10-25T08:00/2025-10-25T09:00',
    ]);
    expect(read.sessions[0]).toMatchObject({
      ...{
        sourceId: 'a@host',
        title: { de: 'Ein, Titel; ja' },
        abstract: { de: 'Erste Zeile\nzweite Zeile' },
      },
      ...{ room: 'Saal', track: 'Spur', notes: [] },
    });
    expect(read.sessions[1]).toMatchObject({ status: 'cancelled', room: undefined, track: undefined });
  });

  it('knows our own calendars again: the id, and the room without the house', async () => {
    const id = '5f0c3b0a-0d0e-4a0b-8c0d-000000000001';
    const own = (location: string) =>
      calendar(
        entry(
          `UID:${id}@foyer.example`,
          'SUMMARY:T',
          'DTSTART:20251025T100000Z',
          'DURATION:PT1H',
          `LOCATION:${location}`,
        ),
      );
    const room = async (location: string) =>
      (await agenda(own(location))).sessions.map((one) => [one.sourceId, one.room]);
    expect(await room('Saal 1\\, Haus am Fluss\\, Berlin')).toEqual([[id, 'Saal 1']]);
    expect(await room('Haus am Fluss\\, Berlin')).toEqual([[id, null]]);
    expect(await room('Anderswo')).toEqual([[id, 'Anderswo']]);
  });

  it('takes what repeats as often as it does within the event, at the same time of the day', async () => {
    const series = (rule: string, ...more: string[]) =>
      entry(
        'UID:r',
        'SUMMARY:R',
        'DTSTART;TZID=Europe/Berlin:20250901T090000',
        'DURATION:PT1H',
        `RRULE:${rule}`,
        ...more,
      );
    const daily = await agenda(calendar(series('FREQ=DAILY;COUNT=10000')));
    // A day to either side belongs to it; clocks go back on the 26th
    expect(when(daily)).toEqual([
      '2025-10-24T07:00/2025-10-24T08:00',
      '2025-10-25T07:00/2025-10-25T08:00',
      '2025-10-26T08:00/2025-10-26T09:00',
      '2025-10-27T08:00/2025-10-27T09:00',
      '2025-10-28T08:00/2025-10-28T09:00',
    ]);
    expect(new Set(daily.sessions.map(({ sourceId }) => sourceId)).size).toBe(5);
    const without = series('FREQ=DAILY', 'EXDATE;TZID=Europe/Berlin:20251025T090000,20251026T090000');
    const moved = entry(
      ...['UID:r', 'SUMMARY:Verlegt', 'RECURRENCE-ID;TZID=Europe/Berlin:20251027T090000'],
      ...['DTSTART;TZID=Europe/Berlin:20251027T140000', 'DURATION:PT1H'],
    );
    const read = await agenda(calendar(without, moved));
    expect(when(read)).toEqual([
      '2025-10-24T07:00/2025-10-24T08:00',
      '2025-10-28T08:00/2025-10-28T09:00',
      '2025-10-27T13:00/2025-10-27T14:00',
    ]);
    expect(read.refused).toEqual([]);
  });

  it.each([
    [['SUMMARY:X', 'DTSTART;VALUE=DATE:20251025'], 'allDay'],
    [['SUMMARY:X'], 'noStart'],
    [['SUMMARY:X', 'DTSTART:gestern'], 'badTime'],
    [['SUMMARY:X', 'DTSTART:20251025T100000Z'], 'noEnd'],
    [['SUMMARY:X', 'DTSTART:20251025T100000Z', 'DTEND:20251025T090000Z'], 'endBeforeStart'],
    [['DTSTART:20251025T100000Z', 'DURATION:PT1H'], 'noTitle'],
    [['SUMMARY:X', 'DTSTART:20251025T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY'], 'repeatsTooOften'],
    [
      [
        'SUMMARY:X',
        'DTSTART:20251025T100000Z',
        'DURATION:PT1M',
        'RRULE:FREQ=DAILY;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10;BYHOUR=0,1,2,3,4,5,6,7,8,9,10',
      ],
      'repeatsTooOften',
    ],
    [
      ['SUMMARY:X', 'DTSTART:20240101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'],
      'repeatsElsewhere',
    ],
    [['SUMMARY:X', 'DTSTART:20251025T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=MANCHMAL'], 'unreadable'],
  ])('refuses %j: %s', async (lines, reason) => {
    const good = entry('UID:gut', 'SUMMARY:Gut', 'DTSTART:20251025T100000Z', 'DURATION:PT1H');
    const read = await agenda(
      calendar(
        good,
        entry('UID:x', ...lines),
        entry('UID:gut', 'SUMMARY:2', 'DTSTART:20251025T100000Z', 'DURATION:PT1H'),
      ),
    );
    expect(reasons(read)).toEqual([
      [2, reason],
      [3, 'duplicate'],
    ]);
    expect(read.sessions).toHaveLength(1);
  });
});

describe('tables', () => {
  it('are read by the names of their columns, in either language', async () => {
    const read = await agenda(
      'Titel;Datum;Von;Bis;Ort;Referent*innen;Moderation;Sprache;Strang;Lieblingsfarbe;Links\n' +
        'Auftakt;25.10.2025;9:30;10:15;Saal;Ada Lovelace, Bert Brecht;Cem Öz;deutsch;Spur;blau;https://a.example, https://b.example;\n' +
        'Party;25.10.2025;22:00;01:00;;;;;;;\n' +
        'Offen;;;;;;;;;;\n' +
        'Falsch;25.10.2025;abends;;;;;;;;\n',
    );
    expect(read.unknownColumns).toEqual(['Lieblingsfarbe']);
    expect(when(read)).toEqual([
      '2025-10-25T07:30/2025-10-25T08:15',
      '2025-10-25T20:00/2025-10-25T23:00',
      null,
    ]);
    expect(read.sessions[0]).toMatchObject({
      ...{ at: 2, title: { de: 'Auftakt' }, room: 'Saal', track: 'Spur', language: 'de' },
      speakers: [
        { key: 'name:cem oz', part: 'moderator' },
        { key: 'name:ada lovelace', part: 'speaker' },
        { key: 'name:bert brecht', part: 'speaker' },
      ],
      links: [
        { url: 'https://a.example', title: 'https://a.example' },
        { url: 'https://b.example', title: 'https://b.example' },
      ],
    });
    expect(read.sessions[1]).toMatchObject({
      room: null,
      speakers: [],
      format: undefined,
      places: undefined,
    });
    expect(reasons(read)).toEqual([[5, 'badTime']]);
  });

  it('have names of their own for sessions without one, the same each time', async () => {
    const table = 'title,start,duration\nPause,2025-10-25 10:00,30\nPause,2025-10-25 12:00,1:00\n';
    const [first, again] = [await agenda(table), await agenda(table.replace('10:00', '10:15'))];
    const names = first.sessions.map(({ sourceId }) => sourceId);
    expect(new Set(names).size).toBe(2);
    expect(again.sessions.map(({ sourceId }) => sourceId)).toEqual(names);
  });

  it('can be XLSX, with long descriptions', async () => {
    const rows = [
      [
        ['Titel', 'Beginn', 'Ende', 'Beschreibung'],
        ['A', '2025-10-25 10:00', '2025-10-25 11:00', 'x'.repeat(8_000)],
      ],
    ];
    const { sessions } = await agenda(
      await buffer(writeXlsx([{ name: 'Plan', rows, widths: [] }], new Date())),
    );
    expect(sessions[0]?.abstract?.de).toHaveLength(8_000);
  });

  it.each([
    ['Ada Lovelace', ['Ada Lovelace']],
    ['Müller, Anna', ['Müller, Anna']],
    ['Dr. Anna Müller, MdB', ['Dr. Anna Müller, MdB']],
    ['Anna Müller, Bert Klein und Cem Öz', ['Anna Müller', 'Bert Klein', 'Cem Öz']],
    ['Müller, Anna; Klein, Bert', ['Müller, Anna', 'Klein, Bert']],
    ['Martin Haase/maha', ['Martin Haase/maha']],
    ['A\n\nB | C', ['A', 'B', 'C']],
    ['', []],
  ])('%j names %j', (cell, names) => {
    expect(namesIn(cell)).toEqual(names);
  });
});

describe('what no agenda is', () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE schedule [<!ENTITY a "aaaaaaaaaa">' +
    Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`,
    ).join('') +
    ']><schedule>&j;</schedule>';
  const outside = '<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>';

  it.each([
    ['nothing', '', 'empty'],
    ['too much', Buffer.alloc(MOST_BYTES + 1, 'a'), 'tooBig'],
    ['an XML bomb', bomb, 'bomb'],
    ['an entity from outside', outside, 'bomb'],
    ['elements without end', '<schedule>' + '<a>'.repeat(100_000), 'bomb'],
    ['an entity that nobody knows', '<schedule>&nbsp;</schedule>', 'broken'],
    ['XML that breaks off', xml(xmlEvent(slot)).slice(0, -20), 'broken'],
    ['other XML', '<rss><channel/></rss>', 'notASchedule'],
    ['a web page', '<!DOCTYPE html><html><body>Programm</body></html>', 'bomb'],
    ['a schedule of nothing', '<schedule><day date="2025-10-25"/></schedule>', 'noSessions'],
    ['other JSON', '{"name":"foyer"}', 'notASchedule'],
    ['a list', '[1,2]', 'notASchedule'],
    ['broken JSON', '{"schedule":', 'notAnAgenda'],
    ['deep JSON', '['.repeat(1_000_000), 'notAnAgenda'],
    ['deep JSON that ends', `${'{"schedule":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 'notASchedule'],
    ['a calendar of nothing', calendar(), 'noSessions'],
    ['a table without titles', 'a;b\n1;2\n', 'noTitleColumn'],
    ['a table of nothing', 'Titel;Beginn\n', 'noSessions'],
    ['words', 'Liebe Gäste,\nherzlich willkommen!\n', 'noTitleColumn'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'notAnAgenda'],
    ['bytes', Buffer.from([1, 2, 3, 0, 255, 254]), 'notAnAgenda'],
    ['half a pair', '{"schedule":{"conference":{"days":[{"rooms":{"\\ud800":[{}]}}]}}}', undefined],
  ])('%s', async (_, file, reason) => {
    const read = await fate(file);
    expect(typeof read === 'string' ? read : undefined).toBe(reason);
  });

  it.each([
    ['sessions in XML', xml(xmlEvent(`${slot}<title>T</title>`).repeat(5_001))],
    ['sessions in JSON', JSON.stringify({ conference: { days: [{ rooms: { S: Array(5_001).fill({}) } }] } })],
    ['entries', calendar(entry('SUMMARY:x').concat('\r\n').repeat(5_001))],
    ['rows', `Titel\n${'x\n'.repeat(5_001)}`],
  ])('too many %s', async (_, file) => {
    expect(await fate(file)).toBe('tooManySessions');
  });

  it('does no more for entries that repeat ten thousand times than for few', async () => {
    const repeating = (count: number) => {
      const one = entry(
        ...['UID:1', 'SUMMARY:x', 'DTSTART:19000101T000000Z', 'DURATION:PT1H'],
        `RRULE:FREQ=DAILY;COUNT=${count}`,
      );
      return calendar(...Array.from({ length: 4_000 }, (_, n) => one.replace('UID:1', `UID:${n}`)));
    };
    const [few, many] = [repeating(1_000), repeating(10_000)];
    const read = await agenda(many);
    expect(read.sessions).toEqual([]);
    expect(new Set(read.refused.map(({ reason }) => reason))).toEqual(
      new Set(['repeatsElsewhere', 'repeatsTooOften']),
    );
    expect(
      await cpuGrowth(
        () => agenda(few),
        () => agenda(many),
      ),
    ).toBeLessThan(4);
  });

  // Eight times as long: about 8 times the work where it is read once, 64 times where it is read again for each part
  it.each<[string, (long: string) => string]>([
    ['a title', (long) => calendar(entry(`SUMMARY:${long}`, 'DTSTART:20251025T100000Z', 'DURATION:PT1H'))],
    ['a zone', (long) => calendar(entry(`DTSTART;TZID=${long}:20251025T100000`, 'SUMMARY:x'))],
    ['a title in XML', (long) => xml(xmlEvent(`${slot}<title>${long}</title>`))],
    [
      'a day in JSON',
      (long) =>
        `{"conference":{"days":[{"rooms":{"S":[{"title":"${long}","date":"${'1'.repeat(long.length / 18)}"}]}}]}}`,
    ],
  ])('takes no longer than its length for %s that never ends', async (_, file) => {
    const [small, large] = [file('x'.repeat(1_125_000)), file('x'.repeat(9_000_000))];
    expect(
      await cpuGrowth(
        () => fate(small),
        () => fate(large),
      ),
    ).toBeLessThan(24);
  });
});
