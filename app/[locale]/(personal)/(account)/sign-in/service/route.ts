import type { NextRequest } from 'next/server';
import { startServiceSignIn } from '@/features/people/sign-in-routes';
import { isLocale } from '@/lib/i18n/locale';

export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return isLocale(locale) ? startServiceSignIn(request, locale) : new Response(null, { status: 404 });
}
