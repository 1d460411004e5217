import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Meter } from '@/components/ui/meter';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { CategoryWithCounts } from '../category-queries';

/** What is special about how people come into a category. */
function manners({ byCode, approval, quota, whenFull }: CategoryWithCounts) {
  return [
    ...(byCode ? (['byCode'] as const) : []),
    ...(approval ? (['approval'] as const) : []),
    ...(quota !== null && whenFull === 'waitingList' ? (['waitingList'] as const) : []),
  ];
}

/** The categories with what is taken of each, and a word where more is taken than the quota has. */
export function CategoryList({
  categories,
  base,
  locale,
}: {
  categories: readonly CategoryWithCounts[];
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  if (categories.length === 0) {
    return <EmptyState title={t('categories.empty')}>{t('categories.emptyHint')}</EmptyState>;
  }
  return (
    <ul>
      {categories.map((category) => {
        const { id, quota, confirmed } = category;
        const name = pickLocalized(category.name, locale);
        const description = pickLocalized(category.description, locale);
        const over = quota === null ? 0 : confirmed - quota;
        return (
          <li
            key={id}
            className="grid items-start gap-s3 border-t border-rule py-s3 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)_auto]"
          >
            <div>
              <h3 lang={name.lang}>{name.text}</h3>
              {description.text && (
                <p className="soft" lang={description.lang}>
                  {description.text}
                </p>
              )}
              <ul className="cluster mt-s1">
                {manners(category).map((manner) => (
                  <li key={manner}>
                    <Badge>{t(`categories.manner.${manner}`)}</Badge>
                  </li>
                ))}
              </ul>
            </div>
            {quota === null ? (
              <p className="text-small">{t('categories.noQuota', { confirmed })}</p>
            ) : (
              <Meter
                value={confirmed}
                max={quota}
                tone={over > 0 ? 'danger' : confirmed === quota ? 'caution' : 'accent'}
                label={t('categories.taken', { confirmed, quota })}
                note={over > 0 ? t('categories.over', { over, quota }) : undefined}
              />
            )}
            <ButtonLink
              href={`${base}/${id}`}
              variant="quiet"
              small
              prefetch={false}
              aria-label={t('categories.editLabel', { name: name.text })}
            >
              {t('categories.edit')}
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
