'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { readablePart, type Draft } from '../draft';

export type ClashWords = {
  clashTitle: string;
  clash: string;
  mine: string;
  theirs: string;
  keepMine: string;
  takeTheirs: string;
  blank: string;
  /** What a part is called, with its language. */
  parts: Record<string, string>;
};

/** Where both have changed the same: both versions side by side, and a decision for each. */
export function DraftClashes({
  parts,
  mine,
  theirs,
  words,
  decide,
}: {
  parts: readonly string[];
  mine: Draft;
  theirs: Draft;
  words: ClashWords;
  decide: (part: string, whose: 'mine' | 'theirs') => void;
}) {
  const version = (title: string, draft: Draft, part: string) => (
    <div className="min-w-0">
      <p className="meta">{title}</p>
      <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">
        {readablePart(draft, part) || words.blank}
      </p>
    </div>
  );
  return (
    <Notice tone="caution" live="alert" title={words.clashTitle}>
      <p>{words.clash}</p>
      {parts.map((part) => (
        <section
          key={part}
          aria-label={words.parts[part]}
          className="stack gap-s2 border-t border-rule py-s3"
        >
          <p className="font-strong">{words.parts[part]}</p>
          <div className="localized">
            {version(words.mine, mine, part)}
            {version(words.theirs, theirs, part)}
          </div>
          <div className="actions">
            <Button type="button" variant="quiet" small onClick={() => decide(part, 'mine')}>
              {words.keepMine}
            </Button>
            <Button type="button" variant="quiet" small onClick={() => decide(part, 'theirs')}>
              {words.takeTheirs}
            </Button>
          </div>
        </section>
      ))}
    </Notice>
  );
}
