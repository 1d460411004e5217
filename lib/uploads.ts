import 'server-only';
import { withIncoming } from './files';
import { defaultLocale, isLocale, type Locale } from './i18n/locale';
import { translator, type Translator } from './i18n/translator';
import { isSameOrigin } from './origin';
import { receiveFile, type ReceivedFile, type ReceiveReason, type Sent } from './receive-file';

type Words = (t: Translator) => string;
type Asked<Params> = { params: Params; query: URLSearchParams; headers: Headers; locale: Locale };

/** Where a file may go. The addresses are those that its sender is led to. */
export type UploadPlace = {
  /** The most that is taken. */
  bytes: number;
  refused: (reason: ReceiveReason, sent: Sent | undefined) => string | Promise<string>;
  /** `folder` is there until this has ended; undefined where the place is gone meanwhile. */
  take: (received: ReceivedFile, folder: string) => Promise<string | undefined>;
};

export function leadTo(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}

export function inWords(status: number, locale: Locale, words: Words): Response {
  return new Response(words(translator(locale)), {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
  });
}

/**
 * A route that takes one file from a plain multipart form of this site. `placeFor` says where it goes, answers by itself, or finds no
 * such place for who asks. Not a server action: those are buffered whole, and above their limit answer with an error page. Not
 * below a path of proxy.ts either, which would cut the body off at ten megabytes.
 */
export function uploads<Params>(
  words: { foreign: Words; notFound: Words },
  placeFor: (asked: Asked<Params>) => Promise<UploadPlace | Response | undefined>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, { params }) => {
    const { headers, url } = request;
    const { searchParams: query } = new URL(url);
    const wanted = query.get('locale');
    const locale = isLocale(wanted) ? wanted : defaultLocale;
    if (!isSameOrigin(headers)) return inWords(403, locale, words.foreign);
    const place = await placeFor({ params: await params, query, headers, locale });
    if (!place) return inWords(404, locale, words.notFound);
    if (place instanceof Response) return place;
    return withIncoming(async (folder) => {
      const received = await receiveFile(request, folder, place.bytes);
      if (!received.ok) return leadTo(await place.refused(received.reason, received.facts));
      const address = await place.take(received.value, folder);
      return address === undefined ? inWords(404, locale, words.notFound) : leadTo(address);
    });
  };
}
