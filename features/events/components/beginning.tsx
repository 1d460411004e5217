import { PageHeader } from '@/components/layout/page-header';
import { Container } from '@/components/layout/container';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** The home page of an installation that has no published event yet: how to begin. */
export function Beginning({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <PageHeader size="hero" title={t('home.emptyTitle')} lead={t('home.emptyLead')} />
      <Container className="pb-s6">
        <ol className="prose max-w-text list-decimal ps-s4">
          <li>
            {t('home.emptyAdmin')}
            <pre className="my-s2 rounded-control bg-wall p-s3 text-small break-words whitespace-pre-wrap">
              <code>npm run admin -- someone@example.org</code>
            </pre>
          </li>
          <li>{t('home.emptySignIn')}</li>
          <li>{t('home.emptyEvent')}</li>
        </ol>
      </Container>
    </>
  );
}
