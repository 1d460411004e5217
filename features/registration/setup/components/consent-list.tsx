import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Consent } from '../category-queries';

/** What people are asked to agree to now. */
export function ConsentList({
  consents,
  base,
  locale,
}: {
  consents: readonly (Consent & { given: number })[];
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  if (consents.length === 0) {
    return <EmptyState title={t('categories.consentsEmpty')}>{t('categories.consentsEmptyHint')}</EmptyState>;
  }
  return (
    <ul>
      {consents.map(({ id, label, required, version, given }) => {
        const { text, lang } = pickLocalized(label, locale);
        return (
          <li
            key={id}
            className="grid items-start gap-s3 border-t border-rule py-s3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="stack gap-s1">
              <p lang={lang}>{text}</p>
              <div className="cluster">
                <Badge tone={required ? 'accent' : 'neutral'}>
                  {t(required ? 'categories.isRequired' : 'categories.isOptional')}
                </Badge>
                <span className="meta">{t('categories.consentFacts', { version, given })}</span>
              </div>
            </div>
            <ButtonLink
              href={`${base}/consents/${id}`}
              variant="quiet"
              small
              prefetch={false}
              aria-label={t('categories.consentEdit', { consent: text })}
            >
              {t('categories.edit')}
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
