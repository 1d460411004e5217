import type { MetadataRoute } from 'next';
import { locales } from '@/lib/i18n/locale';

/** Public pages may be found; desks, doors and what belongs to one person may not. */
export default function robots(): MetadataRoute.Robots {
  const closed = locales.flatMap((locale) =>
    ['organise', 'door', 'screen', 'sign-in', 'sign-out', '*/me', '*/exhibit', '*/register'].map(
      (area) => `/${locale}/${area}`,
    ),
  );
  return { rules: { userAgent: '*', disallow: ['/api/', '/dev/', ...closed] } };
}
