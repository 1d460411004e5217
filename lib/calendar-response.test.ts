import { describe, expect, it } from 'vitest';
import { calendarResponse } from './calendar-response';

const ask = (known?: string) =>
  calendarResponse(
    new Request('http://localhost/a.ics', { headers: known === undefined ? {} : { 'If-None-Match': known } }),
    'BEGIN:VCALENDAR',
    'a.ics',
  );
const etag = (await ask()).headers.get('etag') ?? '';

describe('calendarResponse', () => {
  it('is a calendar with a name', async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'BEGIN:VCALENDAR',
    ]);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a.ics"');
  });

  it.each([
    [etag, 304],
    [`W/${etag}`, 304],
    [`"other", ${etag}`, 304],
    ['"other"', 200],
    ['', 200],
  ])('who has %s is answered with %i', async (known, status) => {
    const answer = await ask(known);
    expect(answer.status).toBe(status);
    if (status === 304) expect(await answer.text()).toBe('');
  });
});
