import { NotFoundWords } from './not-found-words';

/** Where not even the frame of an event or a desk is found, this is all of the page. */
export default function NotFound() {
  return (
    <main id="main" tabIndex={-1}>
      <NotFoundWords />
    </main>
  );
}
