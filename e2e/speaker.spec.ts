import { eq } from 'drizzle-orm';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { read, write } from '@/db/client';
import { sessionMaterials, speakers } from '@/db/schema/agenda';
import { storeRelease } from '@/features/agenda/releases/store-mutations';
import { expect, test } from './fixtures';
import { words } from './words';

const t = words('de');

/** Slides, as a program prints them. */
function slides(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape' });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
  document.fontSize(40).text('Auftakt').end();
  return whole;
}

const photo = () =>
  sharp({ create: { width: 800, height: 1000, channels: 3, background: '#0b5c57' } })
    .jpeg()
    .toBuffer();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 180_000 });

    test('a speaker is invited, answers, proposes and sends in; the editor decides; a release shows it', async ({
      page: editor,
      makeEvent,
      signInWithRoles,
      newVisitor,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await signInWithRoles(event.id, 'programme');
      const desk = `/de/organise/${event.slug}`;
      const email = `samira.${event.slug}@test.example`;
      const speaker = await newVisitor();
      const guest = await newVisitor();
      const done = (at: typeof editor, text: string) =>
        expect(at.getByRole('status').filter({ hasText: text })).toBeVisible();
      const section = (at: typeof editor, name: string) => at.getByRole('group', { name, exact: true });
      let own = '';

      await test.step('the editor adds her, gives her the session and sends the link', async () => {
        await editor.goto(`${desk}/speakers/new`);
        await editor.getByRole('textbox', { name: t('planning.name'), exact: true }).fill('Samira Öztürk');
        await editor.getByRole('textbox', { name: t('planning.email') }).fill(email);
        await editor.getByRole('button', { name: t('planning.save') }).click();
        await done(editor, t('planning.done.saved'));
        await editor.goto(`${desk}/sessions/${event.sessionId}`);
        await section(editor, t('sessions.form.speakers')).getByLabel('Samira Öztürk').check();
        await editor.getByRole('button', { name: t('planning.save') }).click();
        await expect(editor.getByRole('status').filter({ hasText: 'Auftakt' })).toBeVisible();
        await editor.goto(`${desk}/speakers`);
        await editor.getByRole('link', { name: 'Samira Öztürk' }).click();
        await editor.getByRole('button', { name: t('proposals.invite', { email }) }).click();
        await done(editor, t('proposals.done.invited'));
      });

      await test.step('she opens it, finds her session, and says that she comes', async () => {
        const mail = await mailTo(email, event.title);
        own = /http:\/\/\S+\/speak\/\S+/.exec(mail.text)?.[0] ?? '';
        await speaker.goto(own);
        await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(t('speaking.title'));
        await expect(speaker.getByText(t('speaking.slot.open'))).toBeVisible();
        await expectAccessible(speaker);
        await speaker.getByRole('textbox', { name: t('speaking.words') }).fill('Gern, mit Gast.');
        await speaker.getByRole('button', { name: t('speaking.confirm') }).click();
        await done(speaker, t('speaking.done.confirmed'));
        await expect(speaker.getByText(t('speaking.slot.confirmed'), { exact: true })).toBeVisible();
      });

      await test.step('she enters when she cannot, one time more than there was room for', async () => {
        await speaker.getByRole('button', { name: t('planning.absenceAdd') }).click();
        await speaker.getByRole('button', { name: t('planning.absenceAdd') }).click();
        await speaker.getByRole('button', { name: t('planning.absenceDrop', { number: 2 }) }).click();
        await speaker.getByLabel(t('planning.absenceFrom'), { exact: true }).fill('2030-01-14T08:00');
        await speaker.getByLabel(t('planning.absenceTo'), { exact: true }).fill('2030-01-14T09:30');
        await speaker.getByRole('button', { name: t('speaking.saveAbsences') }).click();
        await done(speaker, t('speaking.done.absences'));
        await expect(speaker.getByLabel(t('planning.absenceTo'), { exact: true })).toHaveValue(
          '2030-01-14T09:30',
        );
      });

      await test.step('she proposes a title, and sends slides', async () => {
        await speaker.getByRole('link', { name: t('speaking.toSession') }).click();
        const title = section(speaker, t('sessions.form.title'));
        await title.getByRole('textbox', { name: t('settings.german') }).fill('Der große Auftakt');
        await speaker.getByRole('button', { name: t('speaking.propose'), exact: true }).click();
        await done(speaker, t('speaking.done.proposed'));
        await expectAccessible(speaker);
        await speaker
          .getByLabel(t('files.fileLabel'), { exact: true })
          .setInputFiles({ name: 'Folien Auftakt.pdf', mimeType: 'application/pdf', buffer: await slides() });
        await speaker.getByRole('button', { name: t('files.addFile') }).click();
        await done(speaker, t('speaking.done.sent'));
        await expect(speaker.getByRole('link', { name: 'Folien Auftakt' })).toBeVisible();
        const wrong = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') };
        await speaker.getByLabel(t('files.fileLabel'), { exact: true }).setInputFiles(wrong);
        await speaker.getByRole('button', { name: t('files.addFile') }).click();
        await expect(speaker.getByRole('alert').getByText(t('files.refused.wrongType'))).toBeVisible();
      });

      await test.step('she proposes words about herself, and a photo', async () => {
        await speaker.goto(`${own}/profile`);
        await speaker
          .getByLabel(t('files.pictureLabel'))
          .setInputFiles({ name: 'ich.jpg', mimeType: 'image/jpeg', buffer: await photo() });
        await speaker.getByRole('button', { name: t('files.sendPicture') }).click();
        await done(speaker, t('speaking.done.photo'));
        const name = t('files.pictureOf.speakers', { name: 'Samira Öztürk' });
        await expect(speaker.getByRole('img', { name })).toBeVisible();
        await speaker.getByRole('textbox', { name: t('planning.organisation') }).fill('Haus der Vielfalt');
        await speaker.getByRole('button', { name: t('speaking.propose'), exact: true }).click();
        await done(speaker, t('speaking.done.proposed'));
        await expectAccessible(speaker);
      });

      await test.step('the editor takes the title and the slides, and sends the words back', async () => {
        await editor.goto(desk);
        await editor
          .getByRole('navigation')
          .getByRole('link', { name: t('organise.proposals') })
          .click();
        await expect(editor.getByRole('heading', { level: 1 })).toHaveText(t('proposals.title'));
        await expectAccessible(editor);
        const about = editor
          .getByRole('listitem')
          .filter({ hasText: t('proposals.profile', { name: 'Samira' }).split(':')[1] });
        await about.getByText(t('proposals.return')).first().click();
        await about.getByRole('button', { name: t('proposals.return') }).click();
        await expect(editor.getByRole('alert').filter({ hasText: t('planning.errorTitle') })).toBeVisible();
        await about.getByText(t('proposals.return')).first().click();
        const reason = about.getByRole('textbox', { name: t('proposals.reason') });
        if (!(await reason.isVisible())) await about.getByText(t('proposals.return')).first().click();
        await reason.fill('Bitte mit Ort.');
        await about.getByRole('button', { name: t('proposals.return') }).click();
        await done(editor, t('proposals.done.returned'));
        await editor.getByRole('button', { name: t('proposals.take') }).click();
        await done(editor, t('proposals.done.taken'));
        await editor.getByRole('button', { name: t('proposals.accept') }).click();
        await done(editor, t('proposals.done.accepted'));
        await expect(editor.getByText(t('proposals.empty'))).toBeVisible();
      });

      await test.step('she reads what has become of it', async () => {
        const mail = await mailTo(
          email,
          t('mail.speakerAnswered.subject.profile-returned', { event: event.title }),
        );
        expect(mail.text).toContain('Bitte mit Ort.');
        await mailTo(email, t('mail.speakerAnswered.subject.session-taken', { about: 'Der große Auftakt' }));
        await speaker.goto(`${own}/profile`);
        await expect(speaker.getByText('Bitte mit Ort.')).toBeVisible();
      });

      await test.step('readers see it with the next release, and no sooner', async () => {
        const session = `/de/${event.slug}/agenda/${event.sessionSlug}`;
        const [material] = await read()
          .select()
          .from(sessionMaterials)
          .where(eq(sessionMaterials.sessionId, event.sessionId));
        const [row] = await read().select().from(speakers).where(eq(speakers.eventId, event.id));
        const files = [`/files/${material?.fileId}`, `/files/${row?.photoFileId}`];
        const answers = () =>
          Promise.all(files.map(async (file) => (await guest.request.get(file)).status()));
        await guest.goto(session);
        await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Auftakt');
        expect(await answers()).toEqual([404, 404]);
        await write(async (tx) => {
          const release = { name: '2', note: { de: '', en: '' }, createdBy: null };
          await storeRelease(tx, new Date(), event, release);
        });
        await guest.goto(session);
        await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Der große Auftakt');
        await expect(guest.getByRole('heading', { name: 'Samira Öztürk' })).toBeVisible();
        expect(await answers()).toEqual([200, 200]);
        const { 'content-disposition': disposition } = (await guest.request.get(files[0] ?? '')).headers();
        expect(disposition).toBe(`attachment; filename="${event.sessionSlug}-1.pdf"`);
      });

      await test.step('a new link kills the old one', async () => {
        await editor.goto(`${desk}/speakers`);
        await editor.getByRole('link', { name: 'Samira Öztürk' }).click();
        await editor.getByRole('button', { name: t('proposals.inviteAgain') }).click();
        await editor.getByRole('button', { name: t('proposals.inviteAgainYes') }).click();
        await done(editor, t('proposals.done.invited'));
        expect((await speaker.goto(own))?.status()).toBe(404);
      });
    });
  });
}
