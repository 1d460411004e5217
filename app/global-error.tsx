'use client';

/** When not even the frame of the page holds. No words reach this place but its own: in both languages, and few. */
export default function Failed() {
  return (
    <html lang="de">
      <body>
        <h1>Das hat nicht geklappt</h1>
        <p>Auf unserer Seite ist ein Fehler passiert. Bitte laden Sie die Seite neu.</p>
        <p lang="en">Something went wrong on our side. Please reload the page.</p>
      </body>
    </html>
  );
}
