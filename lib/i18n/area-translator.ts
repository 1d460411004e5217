import { createTranslator } from 'use-intl/core';
import type { Locale } from './locale';
import type { Messages } from './translator';

function make<Area extends keyof Messages>(locale: Locale, messages: Pick<Messages, Area>) {
  return createTranslator<Pick<Messages, Area>>({
    locale,
    messages,
    timeZone: 'Europe/Berlin',
    onError(error) {
      throw error;
    },
  });
}

/** `t('plan.title')` over the messages of one area (`messagesOf`): for the browser, which must not load all of them. */
export function areaTranslator<Area extends keyof Messages>(
  locale: Locale,
  messages: Pick<Messages, Area>,
): ReturnType<typeof make<Area>> {
  return make<Area>(locale, messages);
}
