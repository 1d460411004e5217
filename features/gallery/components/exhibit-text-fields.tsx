import type { ReactNode } from 'react';
import type { exhibitParts } from '@/db/choices';
import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { storyParts } from '../exhibit-texts';
import type { ExhibitTexts } from '../schema';
import { ExhibitLinkFields, ExhibitPeopleFields } from './exhibit-row-fields';

export type ExhibitPart = (typeof exhibitParts)[number];
/** What stands beside a part: what its curators say of it. */
export type Beside = (part: ExhibitPart) => ReactNode;

export function languages(locale: Locale): { lang: Locale; label: string }[] {
  const t = translator(locale);
  return locales.map((lang) => ({ lang, label: t(`exhibit.language.${lang}`) }));
}

const context = ['targetGroups', 'partners'] as const;
const lines = ['period', 'contactName'] as const;

function Part({ part, beside, children }: { part: ExhibitPart; beside?: Beside; children: ReactNode }) {
  const said = beside?.(part);
  if (!said) return children;
  return (
    <div className="grid gap-s3 lg:grid-cols-[minmax(0,1fr)_minmax(14rem,20rem)]">
      {children}
      {said}
    </div>
  );
}

/** What an exhibit says, and whose it is: the same fields for its exhibitors and its curators. */
export function ExhibitTextFields({
  texts,
  locale,
  beside,
}: {
  texts: ExhibitTexts;
  locale: Locale;
  beside?: Beside;
}) {
  const t = translator(locale);
  const both = languages(locale);
  return (
    <>
      <FormSection id="texts" title={t('exhibit.texts')} description={<p>{t('exhibit.textsHelp')}</p>}>
        <Part part="title" beside={beside}>
          <LocalizedField
            label={t('exhibit.title')}
            name="title"
            help={t('exhibit.titleHelp')}
            languages={both}
            defaultValue={texts.title}
          />
        </Part>
        <Part part="summary" beside={beside}>
          <LocalizedField
            label={t('exhibit.summary')}
            name="summary"
            help={t('exhibit.summaryHelp')}
            languages={both}
            defaultValue={texts.summary}
            multiline
            rows={3}
          />
        </Part>
        {storyParts.map((name) => (
          <Part key={name} part={name} beside={beside}>
            <LocalizedField
              label={t(`gallery.section.${name}`)}
              name={name}
              mark={t('exhibit.optional')}
              help={name === 'obstacles' ? t('exhibit.obstaclesHelp') : undefined}
              languages={both}
              defaultValue={texts[name]}
              multiline
            />
          </Part>
        ))}
      </FormSection>
      <FormSection id="who" title={t('exhibit.who')}>
        <Part part="facts" beside={beside}>
          <div className="stack">
            <TextField
              label={t('exhibit.line.organisation')}
              name="organisation"
              defaultValue={texts.organisation}
            />
            <LocalizedField
              label={t('exhibit.context.region')}
              name="region"
              languages={both}
              defaultValue={texts.region}
            />
            {lines.map((name) => (
              <TextField
                key={name}
                label={t(`exhibit.line.${name}`)}
                name={name}
                help={t(`exhibit.lineHelp.${name}`)}
                defaultValue={texts[name]}
              />
            ))}
            <TextField
              label={t('exhibit.contactEmail')}
              name="contactEmail"
              type="email"
              defaultValue={texts.contactEmail}
            />
            {context.map((name) => (
              <LocalizedField
                key={name}
                label={t(`exhibit.context.${name}`)}
                name={name}
                mark={t('exhibit.optional')}
                languages={both}
                defaultValue={texts[name]}
                multiline
                rows={2}
              />
            ))}
            <LocalizedField
              label={t('exhibit.context.funding')}
              name="funding"
              mark={t('exhibit.optional')}
              languages={both}
              defaultValue={texts.funding}
            />
          </div>
        </Part>
      </FormSection>
      <FormSection id="people" title={t('exhibit.people')} description={<p>{t('exhibit.peopleHelp')}</p>}>
        <Part part="people" beside={beside}>
          <ExhibitPeopleFields people={texts.people} languages={both} locale={locale} />
        </Part>
      </FormSection>
      <FormSection id="links" title={t('exhibit.links')} description={<p>{t('exhibit.linksHelp')}</p>}>
        <Part part="links" beside={beside}>
          <div className="stack">
            <ExhibitLinkFields links={texts.links} languages={both} locale={locale} />
            <TextField
              label={t('exhibit.video')}
              name="videoUrl"
              type="url"
              mark={t('exhibit.optional')}
              help={t('exhibit.videoHelp')}
              defaultValue={texts.videoUrl}
            />
          </div>
        </Part>
      </FormSection>
    </>
  );
}
