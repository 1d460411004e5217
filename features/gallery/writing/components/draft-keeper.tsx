'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { Button } from '@/components/ui/button';
import { Autosave, type AutosaveState } from '../autosave';
import { draftOfFields, textsOfDraft, type Draft } from '../draft';
import { saveDraftAction, type DraftPlace } from '../draft-actions';
import { fieldsOf, fillFields } from '../form-fields';
import { completeness, type Untold } from '../hand-in';
import type { RequiredPart } from '../../call/call-schema';
import { browserKeeper } from '../kept-draft';
import { holdWhileUnsaved } from '../leaving';
import { DraftClashes, type ClashWords } from './draft-clashes';
import { DraftStatus, type StatusWords } from './draft-status';
import { LanguageMarks, type MarkWords } from './language-marks';

/** Where the form asks something of the writer. */
const NOTICE = 'draft-notice';

export type KeeperWords = ClashWords &
  StatusWords & {
    offerTitle: string;
    offer: string;
    take: string;
    discard: string;
    marks: MarkWords;
  };

type Props = {
  place: DraftPlace;
  /** Under which the browser keeps what has not been sent: of this person and this exhibit. */
  storageKey: string;
  base: Draft;
  revision: number;
  required: readonly RequiredPart[];
  /** What the files do not say, whose words have forms of their own. */
  untold: Untold;
  words: KeeperWords;
  /** The fields. */
  children: ReactNode;
};

/** Around the fields of an exhibit: saves them while they are written. Without JavaScript it only shows the marks. */
export function DraftKeeper({ place, storageKey, base, revision, required, untold, words, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const autosave = useRef<Autosave>(undefined);
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  // It waits for an answer, whatever else is saved meanwhile
  const [offered, setOffered] = useState<readonly string[]>([]);
  const [texts, setTexts] = useState(() => textsOfDraft(base));
  // What the page was made with: it is made anew once something else is stored
  const [start] = useState({ place, storageKey, base, revision });

  useEffect(() => {
    const form = root.current?.closest('form');
    if (!form) return undefined;
    const keeper = new Autosave(
      {
        fields: () => fieldsOf(form),
        fill: (draft, parts) => fillFields(form, draft, parts),
        send: async (fields, known) => {
          const data = new FormData();
          for (const [name, value] of Object.entries(fields)) data.set(name, value);
          return saveDraftAction(start.place, known, data);
        },
        keeper: browserKeeper(start.storageKey),
        show: (next) => {
          if (next.kind === 'offer') setOffered(next.parts);
          else setState(next);
          showRevision(form, autosave.current?.revision);
          setTexts(textsOfDraft(draftOfFields(fieldsOf(form))));
        },
        later: (milliseconds, work) => {
          const timer = setTimeout(work, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      start.base,
      start.revision,
    );
    autosave.current = keeper;
    const typed = () => keeper.typed();
    const online = () => void keeper.flush();
    form.addEventListener('input', typed);
    window.addEventListener('online', online);
    const release = holdWhileUnsaved(form, keeper);
    // A browser may have put back what was typed before a reload
    keeper.typed();
    return () => {
      form.removeEventListener('input', typed);
      window.removeEventListener('online', online);
      release();
      keeper.end();
    };
  }, [start]);

  const answer = (take: boolean) => {
    setOffered([]);
    autosave.current?.answerOffer(take);
  };

  return (
    <div ref={root} className="stack gap-s4">
      <div id={NOTICE} className="empty:hidden">
        {offered.length > 0 && (
          <Notice
            tone="caution"
            live="alert"
            title={words.offerTitle}
            action={
              <>
                <Button type="button" onClick={() => answer(true)}>
                  {words.take}
                </Button>
                <Button type="button" variant="quiet" onClick={() => answer(false)}>
                  {words.discard}
                </Button>
              </>
            }
          >
            <p>{words.offer}</p>
            <ul>
              {offered.map((part) => (
                <li key={part}>{words.parts[part]}</li>
              ))}
            </ul>
          </Notice>
        )}
        {state.kind === 'clash' && (
          <DraftClashes
            {...state}
            words={words}
            decide={(part, whose) => autosave.current?.decide(part, whose)}
          />
        )}
      </div>
      {children}
      <LanguageMarks marks={completeness(texts, required, untold)} words={words.marks} />
      <DraftStatus state={state} words={words} notice={NOTICE} />
    </div>
  );
}

function showRevision(form: HTMLFormElement, revision: number | undefined): void {
  const field = form.elements.namedItem('revision');
  if (revision !== undefined && field instanceof HTMLInputElement) field.value = String(revision);
}
