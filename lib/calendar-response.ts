import { conditionalResponse } from './conditional-response';
import { sha256 } from './crypto';

/** An .ics file as an answer: named, with an ETag, and 304 where the reader has it already. */
export function calendarResponse(request: Request, calendar: string, fileName: string): Promise<Response> {
  const etag = sha256(calendar).slice(0, 32);
  return conditionalResponse(
    request,
    { etag, contentType: 'text/calendar; charset=utf-8', fileName },
    () => calendar,
  );
}
