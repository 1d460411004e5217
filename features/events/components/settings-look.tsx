import { RadioGroup } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '../queries';
import { FIGURE_ROWS } from '../schema';
import { AccentField } from './accent-field';
import { bothLanguages } from './settings-parts';

type Section = { event: Event; locale: Locale };

export function LookSection({ event, locale }: Section) {
  const t = translator(locale);
  return (
    <FormSection title={t('settings.look')}>
      <AccentField
        label={t('settings.accent')}
        help={t('settings.accentHelp')}
        defaultValue={event.accent}
        sample={{ button: t('event.register'), text: t('settings.accentSample') }}
      />
      <RadioGroup
        legend={t('settings.themeLabel')}
        name="theme"
        defaultValue={event.theme}
        options={(['neutral', 'administration'] as const).map((value) => ({
          value,
          label: t(`settings.theme.${value}`),
          help: t(`settings.themeHelp.${value}`),
        }))}
      />
    </FormSection>
  );
}

/** As many rows as there are figures, and two more. */
export function FiguresSection({ event, locale }: Section) {
  const t = translator(locale);
  const rows = Math.min(FIGURE_ROWS, event.figures.length + 2);
  return (
    <FormSection title={t('settings.figures')} description={t('settings.figuresHint')}>
      {Array.from({ length: rows }, (_, index) => {
        const name = `figure${index + 1}`;
        const figure = event.figures[index];
        return (
          <div key={name} className="grid gap-s3 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <TextField
              label={t('settings.figureValue', { number: index + 1 })}
              name={`${name}.value`}
              defaultValue={figure?.value}
              autoComplete="off"
            />
            <LocalizedField
              label={t('settings.figureLabel', { number: index + 1 })}
              name={`${name}.label`}
              languages={bothLanguages(locale)}
              defaultValue={figure?.label}
            />
          </div>
        );
      })}
    </FormSection>
  );
}

/** Texts that the law asks for; those of an installation and of an event are the same three. */
export function LegalFields({
  texts,
  locale,
}: {
  texts: Pick<Event, 'imprint' | 'privacy' | 'accessibility'>;
  locale: Locale;
}) {
  const t = translator(locale);
  return (['imprint', 'privacy', 'accessibility'] as const).map((kind) => (
    <LocalizedField
      key={kind}
      label={t(`site.${kind}`)}
      name={kind}
      languages={bothLanguages(locale)}
      defaultValue={texts[kind]}
      multiline
      rows={6}
      mark={t('settings.optional')}
    />
  ));
}

export function LegalSection({ event, locale }: Section) {
  const t = translator(locale);
  return (
    <FormSection title={t('settings.legal')} description={t('settings.legalHint')}>
      <LegalFields texts={event} locale={locale} />
    </FormSection>
  );
}
