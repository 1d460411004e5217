import type { ReactNode } from 'react';
import { Checkbox } from '@/components/form/choice';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { MOST_LINKS, MOST_PEOPLE, type ExhibitTexts } from '../schema';

type Languages = { lang: Locale; label: string }[];

/** Rows that hold something and one more; the rest is there when it is asked for, also without JavaScript. */
function Rows({
  filled,
  most,
  more,
  row,
}: {
  filled: number;
  most: number;
  more: string;
  row: (index: number) => ReactNode;
}) {
  const open = Math.min(filled + 1, most);
  const numbers = Array.from({ length: most }, (_, index) => index);
  return (
    <div className="stack gap-s4">
      {numbers.slice(0, open).map((index) => row(index))}
      {open < most && (
        <details>
          <summary>{more}</summary>
          <div className="stack gap-s4 pt-s3">{numbers.slice(open).map((index) => row(index))}</div>
        </details>
      )}
    </div>
  );
}

function Row({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="stack gap-s2 border-t border-rule pt-s3">
      <legend className="sr-only">{legend}</legend>
      {children}
    </fieldset>
  );
}

/** Who is behind the exhibit, and who of them has agreed to be named. */
export function ExhibitPeopleFields({
  people,
  languages,
  locale,
}: {
  people: ExhibitTexts['people'];
  languages: Languages;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <Rows
      filled={people.length}
      most={MOST_PEOPLE}
      more={t('exhibit.morePeople')}
      row={(index) => {
        const person = people[index];
        return (
          <Row key={index} legend={t('exhibit.person', { number: index + 1 })}>
            <TextField
              label={t('exhibit.personName')}
              name={`people.${index}.name`}
              autoComplete="off"
              defaultValue={person?.name}
            />
            <LocalizedField
              label={t('exhibit.personRole')}
              name={`people.${index}.role`}
              mark={t('exhibit.optional')}
              languages={languages}
              defaultValue={person?.role}
            />
            <Checkbox
              label={t('exhibit.personShown')}
              name={`people.${index}.shown`}
              defaultChecked={person?.shown}
            />
          </Row>
        );
      }}
    />
  );
}

/** Where there is more to read. */
export function ExhibitLinkFields({
  links,
  languages,
  locale,
}: {
  links: ExhibitTexts['links'];
  languages: Languages;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <Rows
      filled={links.length}
      most={MOST_LINKS}
      more={t('exhibit.moreLinks')}
      row={(index) => (
        <Row key={index} legend={t('exhibit.link', { number: index + 1 })}>
          <TextField
            label={t('exhibit.linkAddress')}
            name={`links.${index}.url`}
            type="url"
            placeholder="https://"
            defaultValue={links[index]?.url}
          />
          <LocalizedField
            label={t('exhibit.linkTitle')}
            name={`links.${index}.title`}
            mark={t('exhibit.optional')}
            languages={languages}
            defaultValue={links[index]?.title}
          />
        </Row>
      )}
    />
  );
}
