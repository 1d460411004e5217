/**
 * Shows what is `kept`, which the answers call by `name`, and sends presses of buttons one after the other: the device's cookie is
 * what an answer makes of the one that was sent, and the last answer is the one that counts. Meanwhile the buttons show what was
 * pressed.
 */
export function inTurn<Name extends string, Kept>(
  address: string,
  name: Name,
  kept: Kept,
  show: (kept: Kept) => void,
  tell: (done: string) => void,
): (data: Record<string, string>) => void {
  let turn = Promise.resolve();
  show(kept);
  return (data) => {
    const mine = turn
      .then(async () => {
        const answer = await fetch(address, {
          method: 'POST',
          headers: { accept: 'application/json' },
          body: new URLSearchParams(data),
        });
        const said: { done: string } & Record<Name, Kept> = await answer.json();
        kept = said[name];
        tell(said.done);
      })
      .catch(() => tell('notFound'))
      .then(() => {
        if (turn === mine) show(kept);
      });
    turn = mine;
  };
}

/** What is wrong, by what was said of a press; nothing is where there are no words for it. */
export type FaultTexts = Readonly<Partial<Record<string, string>>> & Record<'full' | 'notFound', string>;
