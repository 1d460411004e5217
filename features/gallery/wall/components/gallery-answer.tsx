'use client';

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { getMarks, noMarksYet, showMarks, subscribeMarks } from '../../marks/components/marks-store';
import { answer, waysOut } from '../answer';
import { foundWords } from '../gallery-texts';
import { foundBy } from '../wall-item';
import { isNarrowed } from '../wanted';
import { showControls } from './filter-controls';
import type { AnswerProps } from './gallery-live';
import { Hanging } from './hanging';
import { NothingFound } from './nothing-found';
import { useIndex, useWanted } from './use-gallery';

const AT_ONCE = 24;

/** Answers in place: searches, narrows down, orders and hangs the gallery in the browser, as the server would. */
export function GalleryAnswer({ base, locale, texts, isAsked, onReady }: AnswerProps) {
  const marks = useSyncExternalStore(subscribeMarks, getMarks, noMarksYet);
  const { wanted, isLive } = useWanted(base, isAsked, onReady);
  const { index, search } = useIndex(base, wanted, isLive);
  const [limit, setLimit] = useState({ of: wanted, count: AT_ONCE });
  const compare = useMemo(() => new Intl.Collator(locale).compare, [locale]);
  const isReady = index !== undefined && (wanted.q === '' || search !== undefined);

  const answered = useMemo(() => {
    if (!isReady) return undefined;
    const sets = { seen: new Set(marks.seen), saved: new Set(marks.saved) };
    const all = index.items.map((item) => foundBy(item, sets));
    const look = (q: string) => search?.(q);
    const found = look(wanted.q);
    const { order, counts } = answer(all, wanted, found, compare);
    const total = answer(all, { ...wanted, topic: [] }, found, compare).order.length;
    const ways = order.length === 0 ? waysOut(all, wanted, look, compare) : [];
    return { order, counts, total, ways };
  }, [isReady, index, search, marks, wanted, compare]);

  const isShown = isLive && answered !== undefined;
  const count = limit.of === wanted ? limit.count : AT_ONCE;
  useEffect(() => {
    if (answered) showControls(base, wanted, answered.counts, answered.total);
    const fromServer = document.querySelector<HTMLElement>('[data-gallery-found]');
    if (fromServer) fromServer.hidden = isShown;
  }, [base, wanted, answered, isShown]);
  useEffect(showMarks, [answered, count, isShown]);

  const more = useRef<HTMLButtonElement>(null);
  const showMore = () => setLimit({ of: wanted, count: count + AT_ONCE });
  useEffect(() => {
    if (!more.current) return;
    const end = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) setLimit({ of: wanted, count: count + AT_ONCE });
    });
    end.observe(more.current);
    return () => end.disconnect();
  }, [isShown, wanted, count]);

  const said = !isLive ? '' : !answered ? texts.loading : foundWords(texts, answered.order.length);
  // That nothing is found is seen below, with what to do about it
  const isSeen = isLive && isNarrowed(wanted) && answered?.order.length !== 0;
  return (
    <>
      <p role="status" className={isSeen ? 'wrap pb-s3 font-strong' : 'sr-only'}>
        {said}
      </p>
      {isShown && index && (
        <section aria-label={texts.wall} className={wanted.view === 'wall' ? 'bg-wall py-s5' : 'pb-s5'}>
          <div className="wrap stack gap-s4">
            {answered.order.length === 0 ? (
              <NothingFound wanted={wanted} ways={answered.ways} names={index} base={base} texts={texts} />
            ) : (
              <Hanging
                items={answered.order.slice(0, count).flatMap((place) => index.items[place] ?? [])}
                view={wanted.view}
                base={base}
                kinds={index.kinds}
                regions={index.regions}
                texts={texts}
                saysStation={wanted.sort === 'station'}
                heading="h2"
              />
            )}
            {answered.order.length > count && (
              <button
                ref={more}
                type="button"
                className="btn btn-quiet justify-self-center"
                onClick={showMore}
              >
                {texts.more}
              </button>
            )}
          </div>
        </section>
      )}
    </>
  );
}
