'use client';

import { useRef, useState, useSyncExternalStore, type ComponentProps } from 'react';
import { CheckboxGroup } from '@/components/form/choice';
import { fold } from '@/lib/fold';

const SHOWN_AT_ONCE = 8;
const never = () => () => {};

/** People to tick, in a list that scrolls by itself. With JavaScript a field above it narrows a long one down. */
export function PeopleChoice({
  narrowLabel,
  chosenLabel,
  ...group
}: ComponentProps<typeof CheckboxGroup> & {
  narrowLabel: string;
  /** Says how many are ticked, with {count} for the number. */
  chosenLabel: string;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState(group.defaultValue?.length ?? 0);
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const narrow = (typed: string) => {
    const words = fold(typed).trim().split(/\s+/);
    for (const choice of list.current?.querySelectorAll<HTMLElement>('.choice') ?? []) {
      const text = fold(choice.textContent);
      const isTicked = choice.querySelector('input')?.checked ?? false;
      choice.hidden = !isTicked && !words.every((word) => text.includes(word));
    }
  };
  const count = () => setTicked(list.current?.querySelectorAll('.choice input:checked').length ?? 0);
  return (
    <div className="stack gap-s2">
      <div
        ref={list}
        className="[&>fieldset]:max-h-[24rem] [&>fieldset]:scroll-pt-[4rem] [&>fieldset]:gap-0 [&>fieldset]:overflow-y-auto"
        onChange={count}
      >
        <CheckboxGroup {...group}>
          {hasScript && group.options.length > SHOWN_AT_ONCE && (
            <div className="sticky top-0 z-10 bg-paper px-s1 pt-s1 pb-s2">
              <input
                type="search"
                autoComplete="off"
                aria-label={narrowLabel}
                placeholder={narrowLabel}
                className="control"
                onInput={(event) => narrow(event.currentTarget.value)}
                // Enter narrows down; it does not send the form around it
                onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              />
            </div>
          )}
        </CheckboxGroup>
      </div>
      <p className="meta" role="status">
        {hasScript && chosenLabel.replace('{count}', String(ticked))}
      </p>
    </div>
  );
}
