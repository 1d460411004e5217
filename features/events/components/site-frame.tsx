import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { otherLocale, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { InstallationSettings } from '../schema';
import { AccountSlot } from './account-slot';

/** What law asks of a public body's site, on every page. */
export function legalLinks(locale: Locale, base: string): { href: string; label: string }[] {
  const t = translator(locale);
  return [
    { href: `${base}/imprint`, label: t('site.imprint') },
    { href: `${base}/privacy`, label: t('site.privacy') },
    { href: `${base}/accessibility`, label: t('site.accessibility') },
  ];
}

export function OtherLanguage({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return <LanguageSwitch language={otherLocale(locale)} label={t('site.otherLanguage')} />;
}

/** Who is reading, for pages that are the same for everyone. */
export function Account({ locale, event }: { locale: Locale; event?: string }) {
  const t = translator(locale);
  const base = `/${locale}`;
  return (
    <AccountSlot
      event={event}
      signIn={{ href: `${base}/sign-in`, label: t('site.signIn') }}
      signOut={{ href: `${base}/sign-out`, label: t('site.signOut') }}
      mine={{ href: `${base}/me`, label: t('site.mine') }}
      organise={{ href: event ? `${base}/organise/${event}` : `${base}/organise`, label: t('site.organise') }}
    />
  );
}

/** Header, main and footer of the pages that belong to no event. */
export function SiteFrame({
  locale,
  house,
  children,
}: {
  locale: Locale;
  house: InstallationSettings;
  children: ReactNode;
}) {
  const t = translator(locale);
  const name = pickLocalized(house.name, locale).text;
  return (
    <>
      <SiteHeader
        brand={{ href: `/${locale}`, label: name }}
        nav={[]}
        navLabel={t('site.navigation')}
        language={<OtherLanguage locale={locale} />}
        account={<Account locale={locale} />}
      />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter links={legalLinks(locale, `/${locale}`)} linksLabel={t('site.legal')}>
        <p className="font-strong">{name}</p>
        {house.contactEmail && (
          <p>
            <a href={`mailto:${house.contactEmail}`}>{house.contactEmail}</a>
          </p>
        )}
      </SiteFooter>
    </>
  );
}
