import ICAL from 'ical.js';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetEnv } from '@/lib/env';
import { registrationCalendar } from '../calendar';
import { ticketQr } from './components/ticket';
import { managePath, manageToken } from '@/features/tickets/link';
import { codeOfToken, isTokenOf, newTicketCode, spacedCode } from './ticket';

const keys = { AUTH_SECRET: 'x'.repeat(32), DATA_KEY: 'a'.repeat(64) };
const registration = { id: 'b4c8b8a2', ticketCode: 'K7QM2XWP4R', linkVersion: 1 };

beforeEach(() => resetEnv({ ...keys, APP_URL: 'https://conference.example.org' }));

describe('the token of a registration', () => {
  it('has 256 bits that only the key makes, and another with each version of the link', () => {
    const token = manageToken(registration);
    expect(token).toMatch(/^K7QM2XWP4R-[\w-]{43}$/);
    expect(codeOfToken(token)).toBe('K7QM2XWP4R');
    expect(managePath('de', 'konferenz', registration)).toBe(`/de/konferenz/me/${token}`);
    expect(isTokenOf(token, registration)).toBe(true);
    expect(isTokenOf(token, { ...registration, linkVersion: 2 })).toBe(false);
    expect(isTokenOf(token, { ...registration, id: 'other' })).toBe(false);
    resetEnv({ ...keys, DATA_KEY: 'b'.repeat(64) });
    expect(isTokenOf(token, registration)).toBe(false);
  });

  it.each(['', 'K7QM2XWP4R', '-', 'k7qm2xwp4r-x', `K7QM2XWP4R-${'a'.repeat(44)}`, `../..-${'a'.repeat(43)}`])(
    'is not %s',
    (text) => expect(codeOfToken(text)).toBeUndefined(),
  );
});

describe('a ticket', () => {
  it('has a code that can be read out', () => {
    const codes = Array.from({ length: 200 }, newTicketCode);
    expect(new Set(codes).size).toBe(200);
    expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{10}$/.test(code))).toBe(true);
    expect(spacedCode('K7QM2XWP4R')).toBe('K7QM2 XWP4R');
  });

  it('has a QR code that a scanner reads as the plain link', async () => {
    const image = sharp(Buffer.from(await ticketQr('K7QM2XWP4R')))
      .resize(400, 400)
      .ensureAlpha()
      .raw();
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe('https://conference.example.org/t/K7QM2XWP4R');
  });
});

describe('the calendar', () => {
  const event = {
    slug: 'konferenz',
    title: { de: 'Was bleibt; was trägt, und warum', en: '' },
    startsAt: new Date('2027-03-28T00:30:00Z'),
    endsAt: new Date('2027-03-28T15:00:00Z'),
    timeZone: 'Europe/Berlin',
    venue: { de: 'Haus am Ufer', en: '' },
    address: 'Uferstraße 1, 10115 Berlin',
    city: 'Berlin',
  };
  const registered = {
    ...registration,
    status: 'confirmed' as const,
    revision: 3,
    updatedAt: new Date('2026-11-03T12:00:00Z'),
  };
  const read = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    return {
      method: calendar.getFirstPropertyValue('method'),
      entry,
      status: entry.component.getFirstPropertyValue('status'),
    };
  };

  it('is what other programs read: a stable UID, the sequence, the instants on a day when clocks change', () => {
    const { method, entry, status } = read(registrationCalendar(event, registered, 'de'));
    expect([method, status, entry.uid, entry.sequence]).toEqual([
      'PUBLISH',
      'CONFIRMED',
      'b4c8b8a2@conference.example.org',
      3,
    ]);
    expect([entry.startDate.toJSDate(), entry.endDate.toJSDate()]).toEqual([event.startsAt, event.endsAt]);
    expect([entry.summary, entry.location]).toEqual([
      'Was bleibt; was trägt, und warum',
      'Haus am Ufer, Uferstraße 1, 10115 Berlin',
    ]);
  });

  it('takes the entry back when the registration is cancelled', () => {
    const { method, entry, status } = read(
      registrationCalendar(event, { ...registered, status: 'cancelled' }, 'de'),
    );
    expect([method, status, entry.uid]).toEqual(['CANCEL', 'CANCELLED', 'b4c8b8a2@conference.example.org']);
  });

  it('says nothing of the secret link', () => {
    expect(registrationCalendar(event, registered, 'de').replaceAll(/\r?\n /g, '')).not.toContain('/me/');
  });
});
