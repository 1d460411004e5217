import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { ThemeScope } from '@/components/layout/theme-scope';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '../queries';
import { Account, legalLinks, OtherLanguage } from './site-frame';

/** Header, main and footer of an event's pages, in its colour and theme. `account` replaces the island on dynamic pages. */
export function EventFrame({
  locale,
  event,
  account,
  children,
}: {
  locale: Locale;
  event: Event;
  account?: ReactNode;
  children: ReactNode;
}) {
  const t = translator(locale);
  // A draft has no public pages: what leads there leads to the house instead
  const isPublic = event.status !== 'draft';
  const base = `/${locale}/${event.slug}`;
  const home = isPublic ? base : `/${locale}`;
  const title = pickLocalized(event.title, locale);
  const nav = [
    isPublic && event.agendaPublished && { href: `${base}/agenda`, label: t('site.agenda') },
    isPublic && event.galleryPublished && { href: `${base}/gallery`, label: t('site.gallery') },
    event.status === 'published' && { href: `${base}/register`, label: t('site.register') },
    event.status === 'published' && { href: `${base}/me`, label: t('site.me') },
  ].filter((item) => item !== false);
  return (
    <ThemeScope theme={event.theme} accent={event.accent}>
      <SiteHeader
        brand={{ href: home, label: title.text }}
        nav={nav}
        navLabel={t('site.navigation')}
        moreLabel={t('site.more')}
        language={<OtherLanguage locale={locale} />}
        account={account ?? <Account locale={locale} event={event.slug} />}
      />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter links={legalLinks(locale, home)} linksLabel={t('site.legal')}>
        <p className="font-strong" lang={title.lang}>
          {title.text}
        </p>
        {event.contactEmail && (
          <p>
            <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>
          </p>
        )}
        <p>
          <a href={`/${locale}`}>{t('site.allEvents')}</a>
        </p>
      </SiteFooter>
    </ThemeScope>
  );
}
