'use client';

import { usePathname } from 'next/navigation';

/** Leads to the same page in another language: the address with its first part replaced. */
export function LanguageSwitch({ language, label }: { language: string; label: string }) {
  const [, , ...rest] = usePathname().split('/');
  return (
    <a
      href={`/${[language, ...rest].join('/')}`}
      lang={language}
      hrefLang={language}
      onClick={(event) => {
        // A static page knows no query; the browser does
        event.currentTarget.search = window.location.search;
      }}
    >
      {label}
    </a>
  );
}
