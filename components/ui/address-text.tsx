import { Fragment } from 'react';

/** An e-mail address that breaks behind its @ where a line is too short for it, and only then anywhere. */
export function AddressText({ address }: { address: string }) {
  return (
    <bdi className="[overflow-wrap:anywhere]">
      {address.split('@').map((part, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <>
              @<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
