'use client';

import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';

/** Chooses by the language of the address, for pages such as not-found that are given no params. Works without JavaScript. */
export function ByLanguage({ fallback, ...languages }: { fallback: string; [language: string]: ReactNode }) {
  const { locale } = useParams();
  return languages[typeof locale === 'string' ? locale : ''] ?? languages[fallback];
}
