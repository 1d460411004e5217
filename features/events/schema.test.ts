import { describe, expect, it } from 'vitest';
import { issueErrors, type FormValues } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { parseInstallation, parseNewEvent, parseSettings, readInstallation } from './schema';

const t = translator('en');
const valid: FormValues = {
  'title.de': ' Fachkonferenz ',
  'title.en': 'Conference',
  slug: 'conference-2027',
  timeZone: 'Europe/Berlin',
  city: 'Berlin',
  startsAt: '2027-01-14T10:00',
  endsAt: '2027-01-14T16:30',
  registrationOpensAt: '',
  registrationClosesAt: '2027-01-05T23:59',
  accent: '#0B5C57',
  theme: 'neutral',
  status: 'published',
  'description.de': 'Erstens\r\n\r\nZweitens',
  'figure1.value': '58 %',
  'figure1.label.de': 'der Beratenen',
};

function errorsOf(change: FormValues): Record<string, string[]> {
  const parsed = parseSettings({ ...valid, ...change });
  return parsed.success ? {} : issueErrors(parsed.issues, 'en');
}

describe('settings', () => {
  it('reads what the form sends, times in the zone of the event', () => {
    const parsed = parseSettings(valid);
    expect(parsed.success && parsed.data).toMatchObject({
      title: { de: 'Fachkonferenz', en: 'Conference' },
      slug: 'conference-2027',
      startsAt: new Date('2027-01-14T09:00Z'),
      endsAt: new Date('2027-01-14T15:30Z'),
      registrationOpensAt: null,
      registrationClosesAt: new Date('2027-01-05T22:59Z'),
      accent: '#0b5c57',
      description: { de: 'Erstens\n\nZweitens', en: '' },
      contactEmail: '',
      figures: [{ value: '58 %', label: { de: 'der Beratenen', en: '' } }],
    });
  });

  it.each<[string, FormValues, Record<string, string[]>]>([
    ['a title in no language', { 'title.de': ' ', 'title.en': '' }, { title: [t('error.required')] }],
    ['a slug with spaces', { slug: 'My event' }, { slug: [t('error.slug')] }],
    ['a slug of the house', { slug: 'organise' }, { slug: [t('error.slugTaken')] }],
    ['an end before the start', { endsAt: '2027-01-14T10:00' }, { endsAt: [t('error.endBeforeStart')] }],
    ['no time', { startsAt: 'soon' }, { startsAt: [t('error.time')] }],
    [
      'a registration that closes before it opens',
      { registrationOpensAt: '2027-01-06T00:00' },
      { registrationClosesAt: [t('error.endBeforeStart')] },
    ],
    [
      'a registration that outlives the event',
      { registrationClosesAt: '2027-01-14T16:31' },
      { registrationClosesAt: [t('error.registrationAfterEvent')] },
    ],
    ['a zone that is none', { timeZone: 'Berlin' }, { timeZone: [t('error.timeZone')] }],
    [
      'a day that begins after noon',
      { dayStartMinutes: '12:00' },
      { dayStartMinutes: [t('error.dayStart')] },
    ],
    ['a day without a time', { dayStartMinutes: 'früh' }, { dayStartMinutes: [t('error.dayStart')] }],
    ['a colour that is none', { accent: 'red' }, { accent: [t('error.colour')] }],
    [
      'a contact that is none',
      { contactEmail: 'office' },
      {
        contactEmail: [t('error.email')],
      },
    ],
    ['a figure that says nothing', { 'figure2.value': '60 %' }, { 'figure2.label': [t('error.required')] }],
  ])('refuses %s', (_name, change, errors) => {
    expect(errorsOf(change)).toEqual(errors);
  });

  it.each([
    ['', 0],
    ['00:00', 0],
    ['04:05', 245],
    ['11:59:00', 719],
  ])('reads %j as %d minutes after midnight', (dayStartMinutes, expected) => {
    const parsed = parseSettings({ ...valid, dayStartMinutes });
    expect(parsed.success && parsed.data.dayStartMinutes).toBe(expected);
  });

  it('names everything that is wrong at once', () => {
    expect(Object.keys(errorsOf({ slug: '', startsAt: '', endsAt: '', timeZone: 'x' })).sort()).toEqual([
      'endsAt',
      'slug',
      'startsAt',
      'timeZone',
    ]);
  });

  it('answers a form that holds nothing', () => {
    expect(parseSettings({}).success).toBe(false);
    expect(parseNewEvent({}).success).toBe(false);
    expect(parseInstallation({}).success).toBe(false);
  });
});

describe('installation settings', () => {
  it('are empty before anyone fills them in, and where the stored ones are broken', () => {
    expect(readInstallation(undefined).name).toEqual({ de: 'Foyer', en: 'Foyer' });
    expect(readInstallation({ imprint: 7 }).imprint).toEqual({ de: '', en: '' });
  });

  it('keep what is there', () => {
    const imprint = { de: 'Wir', en: 'Us' };
    expect(readInstallation({ imprint })).toMatchObject({ imprint, contactEmail: '' });
  });
});
