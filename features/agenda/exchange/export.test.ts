import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../agenda';
import type { Outlet } from './frab';
import { scheduleJson } from './frab-json';
import { scheduleXml } from './frab-xml';
import { randomAgenda } from './random-agenda';
import { scheduleOf } from './schedule';
import { hasXmllint, jsonProblems, standard, xmlProblems } from './standards';

const event = {
  slug: 'a-7',
  title: { de: 'Tagung <27> & mehr', en: '' },
  summary: { de: 'Worum es geht', en: 'What it is about' },
  timeZone: 'Europe/Berlin',
  dayStartMinutes: 300,
  startsAt: new Date('2027-03-27T08:00Z'),
  endsAt: new Date('2027-03-29T16:00Z'),
  accent: '#0b5c57',
};
const outlet = (locale: 'de' | 'en'): Outlet => ({ appUrl: 'https://foyer.example.org', locale, event });
const agendas = randomAgenda(new Date('2027-03-27T00:00Z'));
const locales = fc.constantFrom('de', 'en');

describe('schedule.json', () => {
  it('is valid whatever is planned', () => {
    const path = standard('schema.json');
    if (!path) return;
    fc.assert(
      fc.property(agendas, locales, fc.string(), (snapshot, locale, version) => {
        const schedule = scheduleOf(event, agendaOf(snapshot), locale);
        expect(jsonProblems(scheduleJson(outlet(locale), schedule, version), path)).toEqual([]);
      }),
    );
  });
});

describe('schedule.xml', () => {
  it('is valid whatever is planned', () => {
    const path = standard('schedule.xml.xsd');
    if (!path || !hasXmllint()) return;
    fc.assert(
      fc.property(agendas, locales, fc.string({ unit: 'binary' }), (snapshot, locale, version) => {
        const schedule = scheduleOf(event, agendaOf(snapshot), locale);
        expect(xmlProblems(scheduleXml(outlet(locale), schedule, version), path)).toBe('');
      }),
    );
  });
});
