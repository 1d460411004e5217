import { DataTable } from '@/components/ui/data-table';
import { Meter } from '@/components/ui/meter';
import { formatNumber } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { CapacityFigures } from '../figure-queries';

type Props = { capacity: CapacityFigures; locale: Locale };

function Name({ name, locale }: { name: Localized; locale: Locale }) {
  const { text, lang } = pickLocalized(name, locale);
  return <span lang={lang}>{text}</span>;
}

function Taken({ taken, places, locale }: { taken: number; places: number; locale: Locale }) {
  const t = translator(locale);
  return (
    <Meter
      value={taken}
      max={places}
      tone={taken >= places ? 'caution' : 'accent'}
      label={t('charts.takenOf', { taken, places })}
    />
  );
}

/** How full the event is, each category, and each answer of which there are only so many. */
export function CapacityTables({ capacity, locale }: Props) {
  const t = translator(locale);
  const { places, taken, kept, heldBack, left, categories, options } = capacity;
  return (
    <>
      <Meter
        value={taken}
        max={places}
        tone={left === 0 ? 'caution' : 'accent'}
        label={t('charts.takenOf', { taken, places })}
        note={t('charts.rest', { left, kept, heldBack })}
      />
      <DataTable
        caption={t('charts.byCategory')}
        captionHidden
        rows={categories}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('overview.category'),
            rowHeader: true,
            cell: ({ name }) => <Name name={name} locale={locale} />,
          },
          {
            key: 'taken',
            header: t('charts.taken'),
            cell: ({ quota, taken: own }) => <Taken taken={own} places={quota ?? places} locale={locale} />,
          },
          {
            key: 'waiting',
            header: t('charts.waiting'),
            align: 'end',
            cell: ({ waiting }) => formatNumber(waiting, locale),
          },
        ]}
        empty={<p className="soft">{t('overview.noCategories')}</p>}
      />
      {options.length > 0 && (
        <DataTable
          caption={t('charts.byOption')}
          rows={options}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'label',
              header: t('charts.option'),
              rowHeader: true,
              cell: ({ label }) => <Name name={label} locale={locale} />,
            },
            {
              key: 'taken',
              header: t('charts.taken'),
              cell: (option) => <Taken taken={option.taken} places={option.places} locale={locale} />,
            },
          ]}
        />
      )}
    </>
  );
}
