import { describe, expect, it } from 'vitest';
import { conditionalResponse } from './conditional-response';

async function ask(known?: string) {
  let built = 0;
  const headers = known === undefined ? undefined : { 'If-None-Match': known };
  const answer = await conditionalResponse(
    new Request('http://localhost/a.xml', { headers }),
    { etag: 'abc', contentType: 'application/xml', fileName: 'a.xml' },
    () => {
      built++;
      return '<a/>';
    },
  );
  return { status: answer.status, text: await answer.text(), built, headers: answer.headers };
}

describe('conditionalResponse', () => {
  it('is the file with its name and tag', async () => {
    const { headers, ...rest } = await ask();
    expect(rest).toEqual({ status: 200, text: '<a/>', built: 1 });
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-disposition': 'attachment; filename="a.xml"',
      'content-type': 'application/xml',
      etag: '"abc"',
    });
  });

  it.each(['"abc"', 'W/"abc"', '"other" , W/"abc"', '*'])('builds nothing for who has %s', async (known) => {
    const { headers, ...rest } = await ask(known);
    expect(rest).toEqual({ status: 304, text: '', built: 0 });
    expect(headers.get('etag')).toBe('"abc"');
  });

  it.each(['', '"other"', 'abc', '"abcd"'])('answers who has %j', async (known) => {
    expect((await ask(known)).status).toBe(200);
  });
});
