import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { PlainText } from '@/components/ui/plain-text';
import { env } from '@/lib/env';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '../queries';
import type { InstallationSettings } from '../schema';

type Kind = 'imprint' | 'privacy' | 'accessibility';

/** The event's own text, else that of the installation, else one that is true of every installation of Foyer. */
export function LegalPage({
  kind,
  locale,
  house,
  event,
}: {
  kind: Kind;
  locale: Locale;
  house: InstallationSettings;
  event?: Event;
}) {
  const t = translator(locale);
  const text = [event?.[kind], house[kind]]
    .filter((own) => own !== undefined)
    .map((own) => pickLocalized(own, locale))
    .find((own) => own.text !== '');
  const contact = event?.contactEmail || house.contactEmail || t('legal.noContact');
  return (
    <>
      <PageHeader
        kicker={
          event && (
            <span lang={pickLocalized(event.title, locale).lang}>
              {pickLocalized(event.title, locale).text}
            </span>
          )
        }
        title={t(`site.${kind}`)}
      />
      <Container className="pb-s6">
        <PlainText
          text={text?.text ?? t(`legal.${kind}`, { contact, address: env().appUrl })}
          lang={text?.lang}
          className="max-w-text"
        />
      </Container>
    </>
  );
}
