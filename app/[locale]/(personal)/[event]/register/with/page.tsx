import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { findEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { codePath, normaliseCode } from '@/features/registration/codes/codes';
import { TypedCodeForm } from '@/features/registration/codes/components/typed-code-form';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

const MOST_SHOWN = 40;

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
};

export const generateMetadata = titled((t) => t('registration.code.title'), { robots: { index: false } });

/** Where a code is typed that came on paper. */
export default async function TypeCodePage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(await currentActor(), slug);
  if (!isLocale(locale) || !event) notFound();
  const [typed] = [(await searchParams).code].flat();
  const code = typed === undefined ? undefined : normaliseCode(typed);
  if (code) redirect(codePath(locale, slug, code));
  const t = translator(locale);
  const { text: title, lang } = pickLocalized(event.title, locale);
  const wrong = typed?.trim() ? t('codes.refusal.unknown') : t('error.required');
  return (
    <>
      <PageHeader
        title={t('registration.code.title')}
        kicker={<span lang={lang}>{title}</span>}
        lead={t('registration.code.lead')}
      />
      <Container width="text" className="stack gap-s4">
        <TypedCodeForm
          locale={locale}
          eventSlug={slug}
          typed={typed?.slice(0, MOST_SHOWN)}
          errors={typed === undefined ? undefined : [wrong]}
        />
        <p>
          <Link href={`/${locale}/${slug}/register`} prefetch={false}>
            {t('registration.code.without')}
          </Link>
        </p>
      </Container>
    </>
  );
}
