import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { EditedExhibit } from '../desk-queries';

export function languages(locale: Locale): { lang: Locale; label: string }[] {
  const t = translator(locale);
  return locales.map((lang) => ({ lang, label: t(`exhibit.language.${lang}`) }));
}

const stories = ['startingPoint', 'approach', 'result', 'transfer'] as const;
const lines = ['organisation', 'region', 'period', 'contactName'] as const;

/** What an exhibit says, and whose it is. */
export function ExhibitTextFields({ exhibit, locale }: { exhibit: EditedExhibit; locale: Locale }) {
  const t = translator(locale);
  const both = languages(locale);
  return (
    <>
      <FormSection title={t('exhibit.texts')} description={<p>{t('exhibit.textsHelp')}</p>}>
        <LocalizedField
          label={t('exhibit.title')}
          name="title"
          help={t('exhibit.titleHelp')}
          languages={both}
          defaultValue={exhibit.title}
        />
        <LocalizedField
          label={t('exhibit.summary')}
          name="summary"
          help={t('exhibit.summaryHelp')}
          languages={both}
          defaultValue={exhibit.summary}
          multiline
          rows={3}
        />
        {stories.map((name) => (
          <LocalizedField
            key={name}
            label={t(`gallery.section.${name}`)}
            name={name}
            mark={t('exhibit.optional')}
            languages={both}
            defaultValue={exhibit[name]}
            multiline
          />
        ))}
      </FormSection>
      <FormSection title={t('exhibit.who')}>
        {lines.map((name) => (
          <TextField
            key={name}
            label={t(`exhibit.line.${name}`)}
            name={name}
            help={name === 'contactName' ? t('exhibit.contactHelp') : undefined}
            defaultValue={exhibit[name]}
          />
        ))}
        <TextField
          label={t('exhibit.contactEmail')}
          name="contactEmail"
          type="email"
          defaultValue={exhibit.contactEmail}
        />
      </FormSection>
    </>
  );
}
