import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locale';
import { isTemplate, renderMail } from './render';
import type { MailParameters, MailTemplate } from './templates';

const link = 'https://conference.example/de/x?a=1&b=2';
const event = { name: 'Kim <i>', eventTitle: 'Rück & Ausblick' };
const samples: MailParameters = {
  'sign-in': { link, minutes: 15 },
  'registration-confirmed': {
    ...event,
    when: '1. Oktober 2027',
    where: 'Haus am Ufer\nBerlin',
    category: 'Gäste',
    words: 'Schön, dass Sie kommen.\n\nDas Team',
    manageLink: link,
    calendar: 'BEGIN:VCALENDAR',
  },
  'registration-unconfirmed': { ...event, until: '3. Mai 2027, 9:00 Uhr', manageLink: link },
  'registration-pending': { ...event, category: 'Gäste', manageLink: link },
  'registration-waiting': { ...event, category: 'Gäste', position: 12, manageLink: link },
  'registration-offer': {
    ...event,
    category: 'Gäste',
    when: '1. Oktober 2027',
    where: 'Haus am Ufer\nBerlin',
    until: '3. Mai 2027, 9:00 Uhr',
    manageLink: link,
  },
  'registration-declined': { ...event, words: 'Leider <b> zu viele.', eventLink: link },
  'registration-unconfirmed-lapsed': { ...event, eventLink: link },
  'registration-offer-lapsed': { ...event, eventLink: link },
  'registration-passed-on': { ...event, eventLink: link },
  'registration-received': {
    ...event,
    from: 'Ada Öztürk',
    when: '1. Oktober 2027',
    where: 'Haus am Ufer\nBerlin',
    manageLink: link,
    calendar: 'BEGIN:VCALENDAR',
  },
  'registration-message': {
    ...event,
    subject: 'Raum geändert',
    text: 'Wir treffen uns nebenan.\n\nBis bald',
    manageLink: link,
  },
  'delegation-registered': {
    ...event,
    people: ['Kim Testa, Platz bestätigt', 'Ben Abel, Platz bestätigt'],
    until: '3. Mai 2027, 9:00 Uhr',
    manageLink: link,
  },
  'delegation-moved': {
    ...event,
    news: 'offered',
    people: [
      { name: 'Kim <b>', link },
      { name: 'Ben Abel', link: '' },
    ],
    until: '3. Mai 2027, 9:00 Uhr',
    when: '1. Oktober 2027',
    where: 'Haus am Ufer\nBerlin',
    subject: '',
    words: 'Bis <i>bald.',
    manageLink: link,
  },
  'delegation-refused': { ...event, addresses: ['kim@test.example'], registerLink: link },
  'registration-existing': { ...event, manageLink: link },
  'registration-changed': { ...event, manageLink: link },
  'registration-cancelled': { ...event, eventLink: link, calendar: 'BEGIN:VCALENDAR' },
  'signup-moved-up': {
    ...event,
    sessionTitle: 'Recht & <i>Praxis',
    when: 'Donnerstag, 14. Januar 2027, 11:00 bis 12:15 Uhr',
    sessionsLink: link,
  },
  'agenda-changed': {
    ...event,
    address: 'kim@test.example',
    words: 'Der Saal ist <b>gesperrt.\n\nDas Team',
    news: [
      {
        kind: 'moved',
        title: 'Eröffnung <i>',
        was: '1. Oktober 2027, 9:00 Uhr',
        is: '1. Oktober 2027, 10:00 Uhr',
      },
      { kind: 'cancelled', title: 'Forum', was: '1. Oktober 2027, 14:00 Uhr', is: '' },
      { kind: 'again', title: 'Abschluss', was: '', is: '1. Oktober 2027, 16:00 Uhr' },
    ],
    pages: [
      { kind: 'registration', name: 'Kim <i>', link },
      { kind: 'speaker', name: 'Kim', link },
      { kind: 'reader', name: '', link },
    ],
    calendar: [],
    cancellation: [],
  },
  'invitation-code': {
    ...event,
    words: 'Sehr geehrte Frau <i>,\n\nbitte kommen Sie!',
    when: '1. Oktober 2027',
    where: 'Haus am Ufer\nBerlin',
    category: 'Gäste',
    code: 'K7QM-2XWP',
    uses: 2,
    isHeld: true,
    expires: '1. September 2027, 18:00 Uhr',
    link,
  },
  'invitation-reminder': {
    ...event,
    when: '1. Oktober 2027',
    where: 'Haus am Ufer\nBerlin',
    category: 'Gäste',
    code: 'K7QM-2XWP',
    expires: '1. September 2027, 18:00 Uhr',
    link,
  },
  'role-granted': { eventTitle: event.eventTitle, role: 'curator', link },
  'speaker-invited': {
    ...event,
    sessions: [
      { title: 'Eröffnung <i>', when: '1. Oktober 2027, 10:00 Uhr, Saal' },
      { title: 'Forum', when: 'Zeit und Raum stehen noch nicht fest' },
    ],
    link,
  },
  'speaker-answered': {
    ...event,
    news: 'session-returned',
    about: 'Eröffnung <i>',
    words: 'Bitte kürzer.\n\nDanke!',
    link,
  },
  'exhibit-applied': { ...event, exhibitTitle: 'Lotsen <b>', until: '3. Mai 2027, 9:00 Uhr', link },
  'exhibits-enough': { ...event, exhibits: [{ title: 'Lotsen <b>', link }] },
  'exhibitor-link': { ...event, exhibitTitle: 'Lotsen <b>', days: 30, link },
  'exhibit-handed-in': { ...event, exhibitTitle: 'Lotsen <b>', until: '3. Mai 2027, 9:00 Uhr', link },
  'exhibit-arrived': { ...event, exhibitTitle: 'Lotsen <b>', organisation: 'Haus & Hof', link },
  'exhibitor-invited': { eventTitle: event.eventTitle, exhibitTitle: 'Brücken <i>', link },
  'exhibit-returned': {
    ...{ ...event, exhibitTitle: 'Brücken <i>', link },
    words: 'Fast fertig.\n\nBitte <i>kürzen</i>.',
    comments: [{ part: 'summary', text: 'Zwei Sätze <i>reichen' }],
  },
  'exhibit-accepted': { ...event, exhibitTitle: 'Brücken <i>', link, words: 'Schön!' },
  'exhibit-declined': { ...event, exhibitTitle: 'Brücken <i>', link, words: 'Es passt <i>nicht.' },
  'exhibit-published': { ...event, exhibitTitle: 'Brücken <i>', link, isPublic: true },
  'exhibit-reminder': { ...event, exhibitTitle: 'Brücken <i>', link, until: '3. Mai 2027, 9:00 Uhr' },
  'exhibit-question': {
    ...{ ...event, exhibitTitle: 'Brücken <i>', link },
    question: 'Wie lange dauert das?\n\nUnd was <i>kostet es?',
    from: 'Lou <i>',
  },
  'exhibit-answer': {
    ...{ ...event, exhibitTitle: 'Brücken <i>', link },
    question: 'Wie lange <i>dauert das?',
    answer: 'Ein Jahr.\n\nMit <i>Pausen.',
  },
  'exhibit-takeover': {
    ...{ ...event, exhibitTitle: 'Brücken <i>', link },
    news: 'shared',
    organisation: 'Stadt <i>Musterhausen',
    message: 'Wir möchten das auch.\n\nBald.',
    contacts: [{ name: 'Lou <i>', email: 'lou@test.example' }],
  },
};
const templates = Object.keys(samples).filter(isTemplate);
const every = templates.flatMap((template) =>
  locales.map((locale): [MailTemplate, 'de' | 'en'] => [template, locale]),
);

/** The words of HTML, as a reader sees them. */
function words(html: string): string {
  return html
    .replace(/<(title|style)[^>]*>[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe.each(every)('%s in %s', (template, locale) => {
  const mail = renderMail(template, locale, samples[template]);

  it('says the same in text and HTML', () => {
    const html = words(mail.html);
    for (const line of mail.text.split('\n').map((text) => text.trim())) {
      if (line === '' || line === '--') continue;
      // A term and its value, and a link's label and address, stand apart in HTML
      for (const part of line.startsWith('http') ? [line] : line.split(/: |:$/).filter(Boolean)) {
        expect(html).toContain(part);
      }
    }
  });

  it('leads where it should, and loads nothing', () => {
    expect(mail.text).toContain(link);
    expect(mail.html).toContain(`href="${link.replace('&', '&amp;')}"`);
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)|src=|url\(/i);
    expect(mail.html).toContain(`<html lang="${locale}">`);
  });

  it('shows what people typed as text', () => {
    expect(mail.html).not.toContain('<i>');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });
});

it('has a subject of its own for every mail and language', () => {
  const subjects = every.map(([template, locale]) => renderMail(template, locale, samples[template]).subject);
  expect(new Set(subjects).size).toBe(every.length);
});

it('says something else of each thing that comes of a delegation', () => {
  const news = [
    ...(['confirmed', 'waiting', 'offered', 'declined', 'cancelled'] as const),
    ...(['unconfirmedLapsed', 'offerLapsed', 'changed', 'message'] as const),
  ];
  const sample = { ...samples['delegation-moved'], until: '', when: '', where: '', subject: 'Raum' };
  const said = news.flatMap((one) =>
    locales.map((locale) => renderMail('delegation-moved', locale, { ...sample, news: one })),
  );
  expect(new Set(said.map(({ subject }) => subject)).size).toBe(news.length * locales.length);
  expect(new Set(said.map(({ text }) => text)).size).toBe(news.length * locales.length);
  for (const { text } of said) expect(text).not.toMatch(/\n{3}|undefined|\{/);
});

it('says something else to either side of each thing that comes of a wish to take an exhibit over', () => {
  const news = ['asked', 'shared', 'withdrawn', 'agreed', 'declined'] as const;
  const said = news.flatMap((one) =>
    locales.map((locale) =>
      renderMail('exhibit-takeover', locale, { ...samples['exhibit-takeover'], news: one }),
    ),
  );
  expect(new Set(said.map(({ subject }) => subject)).size).toBe(said.length);
  expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
});

it('names a change in the subject where it is the only one, and leads to the one page of its reader', () => {
  const { news, pages, ...sample } = samples['agenda-changed'];
  const only = { ...sample, news: news.slice(1, 2), pages: pages.slice(1, 2) };
  const mail = renderMail('agenda-changed', 'en', only);
  expect(mail.subject).toBe('Changed: Forum – Rück & Ausblick');
  expect(mail.text).toContain('“Forum” is cancelled: 1. Oktober 2027, 14:00 Uhr\n');
  expect(mail.text).toContain(`Stop mails like this:\n${link}#mails\n`);
  expect([mail.calendar, mail.cancellation]).toEqual([undefined, undefined]);
});

it('refuses what it does not know', () => {
  expect(() => renderMail('toString', 'de', {})).toThrow();
  expect(() => renderMail('sign-in', 'fr', samples['sign-in'])).toThrow();
});
