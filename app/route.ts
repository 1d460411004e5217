import { negotiateLocale } from '@/lib/i18n/locale';

/** `/` in the reader's language. */
export function GET(request: Request) {
  const locale = negotiateLocale(request.headers.get('accept-language'));
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}`, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' },
  });
}
