import { createTranslator } from 'use-intl/core';
import de from '@/messages/de.json';
import en from '@/messages/en.json';
import type { Locale } from './locale';

export type Messages = typeof de;

const messages: Record<Locale, Messages> = { de, en };

function make(locale: Locale) {
  return createTranslator<Messages>({
    locale,
    messages: messages[locale],
    timeZone: 'Europe/Berlin',
    onError(error) {
      throw error;
    },
  });
}

export type Translator = ReturnType<typeof make>;
const translators: Partial<Record<Locale, Translator>> = {};

/** `t('agenda.title')` in one language, for pages, mails and errors alike. Keys are checked by the compiler. */
export function translator(locale: Locale): Translator {
  return (translators[locale] ??= make(locale));
}

/** One area of the messages, to be handed to a component that translates in the browser. */
export function messagesOf<Area extends keyof Messages>(locale: Locale, area: Area): Pick<Messages, Area> {
  const { [area]: texts } = messages[locale];
  return { [area]: texts } as Pick<Messages, Area>; // a computed key loses its type
}
