'use client';

import { useSyncExternalStore } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { useOwnTime } from './use-own-time';

type Texts = { ownTime: string; ownZone: string; share: string };

const never = () => () => undefined;

/** What the page of a session can do with a script: the reader's own time, and sharing as their device does it. */
export function SessionLive({
  texts,
  timeZone,
  locale,
  title,
}: {
  texts: Texts;
  timeZone: string;
  locale: Locale;
  title: string;
}) {
  const zone = useOwnTime(timeZone, locale, texts.ownTime);
  const canShare = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  );
  const share = () => {
    const { origin, pathname } = window.location;
    // Who closes the sheet again has not failed
    navigator.share({ title, url: origin + pathname }).catch(() => undefined);
  };
  return (
    <>
      {canShare && (
        <button type="button" className="btn btn-plain" onClick={share}>
          {texts.share}
        </button>
      )}
      {zone !== undefined && <p className="meta w-full">{texts.ownZone.replace('{zone}', zone)}</p>}
    </>
  );
}
