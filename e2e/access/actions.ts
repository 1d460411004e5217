import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { OwnEvent } from '../event';
import { root } from '../../scripts/steps/paths.mjs';
import { agendaImportQuery } from './agenda-import';
import { importQuery, importShown } from './import';
import type { Role } from './people';

const manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), filename: z.string() })),
});

/** Every server action of the build: its name, and the id under which anyone can call it. */
export function builtActions(): Map<string, string> {
  const file = join(root, '.next/server/server-reference-manifest.json');
  const { node } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

type Encode = (args: unknown[]) => Promise<string | FormData>;
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node',
) as { encodeReply: Encode }; // the browser's half of server actions; Next ships it without types

/**
 * Calls an action as a browser does, but from outside any page: whoever knows an id can. Returns the status; 500 where the action
 * threw, which is answered in the place of what it would have returned, with the status of a page that is there.
 */
export async function callAction(url: string, id: string, cookie: string, args: unknown[]): Promise<number> {
  const response = await fetch(`${url}/de/sign-in`, {
    method: 'POST',
    // Nobody reads the answer: it need not be compressed
    headers: { 'Next-Action': id, Cookie: cookie, Origin: url, 'Accept-Encoding': 'identity' },
    body: await encodeReply(args),
    redirect: 'manual',
  });
  const hasThrown = /^0:\{"a":"\$@(\w+)".*\n(?:.*\n)*?\1:E\{/.test(await response.text());
  return hasThrown ? 500 : response.status;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const idle = { status: 'idle' };

/** What an action is tried on: an event of its own, and what is in it. */
export type Subject = OwnEvent & {
  registrationId: string;
  /** Behind the secret link of the registration. */
  token: string;
  /** Of somebody to whom a place is offered, who has agreed to nothing, and whom a delegation has registered. */
  offeredToken: string;
  delegationToken: string;
  emptyCategoryId: string;
  /** Of an invitation that has not been sent. */
  codeId: string;
  /** Of an invitation that was sent the day before yesterday. */
  sentBatchId: string;
  /** Without answers, the second below the first. */
  questionId: string;
  lastQuestionId: string;
  speakerId: string;
  /** Of the speaker, who holds the event's session and has sent in a text and a link for it. */
  speakerToken: string;
  sessionStartsAt: number;
  proposalId: string;
  sentMaterialId: string;
  /** The team's. */
  materialId: string;
  sessionUpdatedAt: number;
  /** With a place left, for which the registration has not signed up. */
  openSessionId: string;
  /** For which it has. */
  signedSessionId: string;
  /** Of the preview of the next release. */
  releaseMark: string;
  /** That has never been released. */
  newSessionId: string;
  spareRoomId: string;
  spareGrantId: string;
  deadMailId: string;
  /** In draft, with its text, and without a poster. */
  draftExhibitId: string;
  /** Of somebody who shows it and has no other right. */
  linkedExhibitorToken: string;
  /** Of the exhibit in draft, that nobody has marked as done. */
  commentId: string;
  submittedExhibitId: string;
  /** The first of two of the exhibit in draft; and a file for it that was not taken. */
  pictureId: string;
  uploadId: string;
  /** The first of two in the tour, and of two plans; with the locks of their forms. */
  stopId: string;
  stopRevision: number;
  planId: string;
  planNameRevision: number;
  placedStationId: string;
  placesRevision: number;
  stationId: string;
  /** A table of exhibits. */
  exhibitImportId: string;
  /** A list of one person. */
  importId: string;
  /** An agenda of one session, and what its dry run shows. */
  agendaImportId: string;
  agendaImportMark: string;
  topicId: string;
  /** At the exhibit in draft, which the exhibitor shows; and of the attendee at the published one. */
  askedQuestionId: string;
  ownQuestionId: string;
  /** At the exhibit in draft too. */
  takeoverId: string;
  exhibitorId: string;
  /** On the waiting list. */
  waitingId: string;
  viewId: string;
  /** Of a change of category. */
  moveKey: string;
};

type Trial = {
  /** Who may; the administrator always. `everyone` needs no role: what they know, such as a secret link, decides. */
  who: readonly Role[] | 'everyone';
  /** Arguments that do what the action is for. */
  args: (subject: Subject) => unknown[];
  /** Leaves no trace in the audit when it has nothing to do, as signing out a guest. */
  quiet?: boolean;
};

const organisers: Role[] = ['organiser'];
const planners: Role[] = ['programme', 'organiser'];
const curators: Role[] = ['curator', 'organiser'];

const localized = (name: string) => ({ [`${name}.de`]: 'Neu', [`${name}.en`]: 'New' });
const settingsForm = (s: Subject) =>
  form({
    ...localized('title'),
    slug: s.slug,
    revision: '0',
    timeZone: 'Europe/Berlin',
    city: 'Bonn',
    startsAt: '2030-05-05T10:00',
    endsAt: '2030-05-05T16:00',
    registrationOpensAt: '',
    registrationClosesAt: '',
    accent: '#0b5c57',
    theme: 'neutral',
    status: 'published',
    agendaPublished: 'on',
    galleryPublished: 'on',
  });
const person = (s: Subject) => ({
  givenName: 'Neu',
  familyName: 'Name',
  organisation: 'Haus',
  locale: 'de',
  categoryId: s.generalCategoryId,
  accessNeeds: '',
  diet: '',
  email: 'neu@test.example',
  revision: '0',
});

const exhibitors: Role[] = ['exhibitor', 'curator', 'organiser'];
const draft = (s: Subject) => ({ locale: 'de', slug: s.slug, exhibitId: s.draftExhibitId, from: 'desk' });
const submitted = (s: Subject) => ({ ...draft(s), exhibitId: s.submittedExhibitId });
const exhibitForm = {
  revision: '0',
  ...localized('title'),
  ...localized('summary'),
  ...localized('startingPoint'),
  ...localized('approach'),
  ...localized('result'),
  ...localized('transfer'),
  ...localized('obstacles'),
  ...localized('targetGroups'),
  ...localized('funding'),
  ...localized('partners'),
  ...localized('region'),
  videoUrl: '',
  organisation: 'Haus',
  period: '',
  contactName: '',
  contactEmail: '',
};

/** Whoever has an account may write in the gallery. */
const signedIn: Role[] = [
  ...(['attendee', 'speaker', 'exhibitor', 'viewer', 'door'] as const),
  ...(['curator', 'programme', 'organiser'] as const),
];
const talk = (s: Subject) => ({ locale: 'de', slug: s.slug, exhibit: s.exhibitSlug });
const ownTalk = (s: Subject) => ({ locale: 'de', slug: s.slug, exhibit: s.draftExhibitId });
const moderation = (s: Subject) => ({ locale: 'de', slug: s.slug, search: 'status=shown' });

/** Curators' trials on the tour and the plans. */
const tourTrials: Readonly<Record<string, Trial>> = {
  addStopAction: {
    who: curators,
    args: (s) => ['de', s.slug, idle, form({ exhibit: s.submittedExhibitId })],
  },
  moveStopAction: { who: curators, args: (s) => ['de', s.slug, idle, form({ move: `${s.stopId}:down` })] },
  removeStopAction: { who: curators, args: (s) => ['de', s.slug, s.stopId] },
  saveStopAction: {
    who: curators,
    args: (s) => [
      ...['de', s.slug, s.stopId, idle],
      form({ ...localized('note'), revision: String(s.stopRevision) }),
    ],
  },
  renamePlanAction: {
    who: curators,
    args: (s) => [
      ...['de', s.slug, s.planId, idle],
      form({ ...localized('name'), revision: String(s.planNameRevision) }),
    ],
  },
  placeStationsAction: {
    who: curators,
    args: (s) => [
      ...['de', s.slug, s.planId, idle],
      form({
        revision: String(s.placesRevision),
        [`x-${s.placedStationId}`]: '10',
        [`y-${s.placedStationId}`]: '20',
      }),
    ],
  },
  movePlanAction: { who: curators, args: (s) => ['de', s.slug, s.planId, 'down'] },
  deletePlanAction: { who: curators, args: (s) => ['de', s.slug, s.planId] },
};

/** One trial for each server action. An action that is missing here fails the test. */
export const actions: Readonly<Record<string, Trial>> = {
  ...tourTrials,
  saveSettingsAction: { who: organisers, args: (s) => ['de', s.id, idle, settingsForm(s)] },
  createEventAction: {
    who: [],
    args: (s) => [
      'de',
      idle,
      (() => {
        const data = settingsForm(s);
        data.set('slug', `neu-${s.slug}`);
        data.set('places', '33');
        return data;
      })(),
    ],
  },
  saveInstallationAction: {
    who: [],
    args: () => ['de', idle, form({ ...localized('name'), contactEmail: '' })],
  },
  saveRulesAction: {
    who: organisers,
    args: (s) => [
      'de',
      s.slug,
      idle,
      form({
        revision: '0',
        places: '30',
        heldBack: '1',
        confirmEmail: '',
        changesUntil: '',
        cancelUntil: '',
        offerHours: '24',
        perAddress: 'one',
        signupOverlap: 'warn',
      }),
    ],
  },
  saveCategoryAction: {
    who: organisers,
    args: (s) => [
      'de',
      s.slug,
      undefined,
      idle,
      form({ ...localized('name'), quota: '5', position: '9', whenFull: 'closed' }),
    ],
  },
  deleteCategoryAction: { who: organisers, args: (s) => ['de', s.slug, s.emptyCategoryId] },
  makeCodesAction: {
    who: organisers,
    args: (s) => [
      'de',
      s.slug,
      idle,
      form({ categoryId: s.generalCategoryId, uses: '1', count: '2', label: '', people: '', expiresAt: '' }),
    ],
  },
  changeCodesAction: {
    who: organisers,
    args: (s) => [
      'de',
      s.slug,
      { kind: 'code', id: s.codeId },
      idle,
      form({ revision: '0', label: 'Neu', uses: '3', holder: '', email: 'gast@test.example', expiresAt: '' }),
    ],
  },
  withdrawCodesAction: { who: organisers, args: (s) => ['de', s.slug, { kind: 'code', id: s.codeId }] },
  sendCodesAction: {
    who: organisers,
    args: (s) => [
      'de',
      s.slug,
      { kind: 'code', id: s.codeId },
      idle,
      form({ revision: '0', locale: 'de', words: 'Kommen Sie!' }),
    ],
  },
  remindOfCodesAction: { who: organisers, args: (s) => ['de', s.slug, s.sentBatchId] },
  saveConsentAction: {
    who: organisers,
    args: (s) => [
      'de',
      s.slug,
      undefined,
      idle,
      form({ ...localized('label'), required: '', position: '9' }),
    ],
  },
  retireConsentAction: { who: organisers, args: (s) => ['de', s.slug, s.optionalConsentId] },
  correctRegistrationAction: {
    who: organisers,
    args: (s) => ['de', s.slug, s.registrationId, idle, form(person(s))],
  },
  carryOutImportAction: {
    who: organisers,
    args: (s) => ['de', s.slug, s.importId, importQuery(s.generalCategoryId), importShown],
  },
  carryOutAgendaImportAction: {
    who: planners,
    args: (s) => ['de', s.slug, s.agendaImportId, agendaImportQuery, s.agendaImportMark, form({})],
  },
  discardAgendaImportAction: { who: planners, args: (s) => ['de', s.slug, s.agendaImportId] },
  discardImportAction: { who: organisers, args: (s) => ['de', s.slug, s.importId] },
  decideAction: {
    who: organisers,
    args: (s) => ['de', s.slug, s.waitingId, 'decline', idle, form({ words: '' })],
  },
  placeInQueueAction: { who: organisers, args: (s) => ['de', s.slug, s.waitingId, 'first', 'person'] },
  addNoteAction: {
    who: organisers,
    args: (s) => ['de', s.slug, s.registrationId, idle, form({ note: 'Notiz' })],
  },
  // Everybody their own, and nobody of them has written one
  deleteNoteAction: { who: organisers, quiet: true, args: (s) => ['de', s.slug, s.registrationId, 'note'] },
  resendLinkAction: { who: organisers, args: (s) => ['de', s.slug, s.registrationId] },
  saveViewAction: {
    who: organisers,
    args: (s) => ['de', s.slug, 'status=waiting', '', idle, form({ name: 'Neu' })],
  },
  deleteViewAction: { who: organisers, args: (s) => ['de', s.slug, s.viewId] },
  bulkAction: {
    who: organisers,
    args: (s) => [
      ...['de', s.slug, 'act=message&of=all', Date.now(), 'key', idle],
      form({ subject: 'Betreff', text: 'Text' }),
    ],
  },
  undoMoveAction: { who: organisers, args: (s) => ['de', s.slug, s.moveKey] },
  registerByTeamAction: {
    who: organisers,
    args: (s) => ['de', s.slug, idle, form({ ...person(s), begin: 'more', mail: 'on' })],
  },
  cancelRegistrationAction: { who: organisers, args: (s) => ['de', s.slug, s.registrationId] },
  saveQuestionAction: {
    who: organisers,
    args: (s) => ['de', s.slug, undefined, idle, form({ ...localized('label'), type: 'shortText' })],
  },
  moveQuestionAction: {
    who: organisers,
    args: (s) => ['de', s.slug, idle, form({ move: `${s.lastQuestionId}:up` })],
  },
  deleteQuestionAction: {
    who: organisers,
    args: (s) => ['de', s.slug, s.questionId, 0, idle, form({})],
  },
  saveSessionAction: {
    who: planners,
    args: (s) => [
      'de',
      s.slug,
      s.sessionId,
      idle,
      form({
        ...localized('title'),
        ...localized('abstract'),
        revision: String(s.sessionUpdatedAt),
        slug: '',
        status: 'published',
        language: 'de',
        trackId: '',
        formatId: '',
        roomId: '',
        startsAt: '',
        endsAt: '',
      }),
    ],
  },
  placeSessionsAction: {
    who: planners,
    args: (s) => [
      s.slug,
      [{ id: s.sessionId, updatedAt: s.sessionUpdatedAt, roomId: null, startsAt: null, endsAt: null }],
    ],
  },
  deleteSessionAction: { who: planners, args: (s) => ['de', s.slug, s.newSessionId] },
  releaseAction: {
    who: planners,
    args: (s) => ['de', s.slug, null, idle, form({ name: 'Neu', mark: s.releaseMark, ...localized('note') })],
  },
  withdrawAgendaAction: { who: planners, args: (s) => ['de', s.slug] },
  savePartAction: {
    who: planners,
    args: (s) => [
      'de',
      s.slug,
      'rooms',
      undefined,
      idle,
      form({ ...localized('name'), capacity: '9', stepFree: 'on', position: '3' }),
    ],
  },
  deletePartAction: { who: planners, args: (s) => ['de', s.slug, 'rooms', s.spareRoomId] },
  removePictureAction: { who: planners, args: (s) => ['de', s.slug, 'rooms', s.spareRoomId] },
  addLinkAction: {
    who: planners,
    args: (s) => [
      ...['de', s.slug, s.sessionId, idle],
      form({ linkTitle: 'Folien', linkUrl: 'https://folien.example' }),
    ],
  },
  changeMaterialAction: { who: planners, args: (s) => ['de', s.slug, s.sessionId, s.materialId, 'down'] },
  inviteSpeakerAction: { who: planners, args: (s) => ['de', s.slug, s.speakerId] },
  // Everyone of them who has an address has been invited
  inviteSpeakersAction: { who: planners, quiet: true, args: (s) => ['de', s.slug] },
  takeProposalAction: {
    who: planners,
    args: (s) => ['de', s.slug, '', s.proposalId, idle, form({ revision: String(s.sessionUpdatedAt) })],
  },
  returnProposalAction: {
    who: planners,
    args: (s) => ['de', s.slug, '', s.proposalId, idle, form({ [`words-${s.proposalId}`]: 'Kürzer' })],
  },
  takeMaterialAction: { who: planners, args: (s) => ['de', s.slug, '', s.sentMaterialId] },
  returnMaterialAction: {
    who: planners,
    args: (s) => [
      ...['de', s.slug, '', s.sentMaterialId, idle],
      form({ [`words-${s.sentMaterialId}`]: 'Bitte ohne Namen' }),
    ],
  },
  answerSlotAction: {
    who: 'everyone',
    args: (s) => [
      ...['de', s.slug, s.speakerToken, s.sessionId, idle],
      form({ answer: 'confirmed', startsAt: String(s.sessionStartsAt), words: '' }),
    ],
  },
  saveOwnAbsencesAction: {
    who: 'everyone',
    args: (s) => ['de', s.slug, s.speakerToken, idle, form({ revision: '0' })],
  },
  setTellChangesAction: { who: 'everyone', args: (s) => ['de', s.slug, s.speakerToken, false] },
  proposeAction: {
    who: 'everyone',
    args: (s) => ['de', s.slug, s.speakerToken, null, idle, form({ organisation: 'Haus' })],
  },
  withdrawProposalAction: { who: 'everyone', args: (s) => ['de', s.slug, s.speakerToken, s.sessionId] },
  sendLinkMaterialAction: {
    who: 'everyone',
    args: (s) => [
      ...['de', s.slug, s.speakerToken, s.sessionId, idle],
      form({ linkTitle: 'Folien', linkUrl: 'https://folien.example' }),
    ],
  },
  takeBackMaterialAction: {
    who: 'everyone',
    args: (s) => ['de', s.slug, s.speakerToken, s.sessionId, s.sentMaterialId],
  },
  removeOwnPhotoAction: { who: 'everyone', args: (s) => ['de', s.slug, s.speakerToken] },
  retryMailsAction: { who: organisers, args: (s) => ['de', { id: s.id, slug: s.slug }, s.deadMailId] },
  grantRoleAction: {
    who: organisers,
    args: (s) => [
      'de',
      { id: s.id, slug: s.slug },
      idle,
      form({ email: 'neu@test.example', role: 'viewer' }),
    ],
  },
  revokeRoleAction: { who: organisers, args: (s) => ['de', { id: s.id, slug: s.slug }, s.spareGrantId] },
  registerAction: {
    who: 'everyone',
    args: (s) => ['de', s.slug, idle, form({ ...person(s), [`consent-${s.requiredConsentId}`]: 'on' })],
  },
  registerGroupAction: {
    who: 'everyone',
    args: (s) => {
      const { givenName, familyName, organisation, locale, email, ...own } = person(s);
      const contact = { givenName, familyName, organisation, locale, email };
      const only = { ...own, givenName, familyName, email: '' };
      const fields = [
        ...Object.entries(contact).map(([name, value]) => [`contact.${name}`, value]),
        ...Object.entries(only).map(([name, value]) => [`people.0.${name}`, value]),
        [`consent-${s.requiredConsentId}`, 'yes'],
        ['count', '1'],
      ];
      return ['de', s.slug, idle, form(Object.fromEntries(fields))];
    },
  },
  sendLinkAction: { who: 'everyone', args: (s) => ['de', s.slug, idle, form({ email: 'kim@test.example' })] },
  correctOwnAction: { who: 'everyone', args: (s) => ['de', s.slug, s.token, idle, form(person(s))] },
  cancelOwnAction: { who: 'everyone', args: (s) => ['de', s.slug, s.token] },
  stepOwnAction: { who: 'everyone', args: (s) => ['de', s.slug, s.offeredToken, 'accept'] },
  stepGroupAction: { who: 'everyone', args: (s) => ['de', s.slug, s.delegationToken, 'accept'] },
  giveConsentsAction: {
    who: 'everyone',
    args: (s) => ['de', s.slug, s.offeredToken, idle, form({ [`consent-${s.requiredConsentId}`]: 'yes' })],
  },
  passOnAction: { who: 'everyone', args: (s) => ['de', s.slug, s.token, idle, form(person(s))] },
  withdrawConsentAction: { who: 'everyone', args: (s) => ['de', s.slug, s.token, s.optionalConsentId] },
  signUpOwnAction: { who: 'everyone', args: (s) => ['de', s.slug, s.token, s.openSessionId] },
  tellOwnAction: { who: 'everyone', args: (s) => ['de', s.slug, s.token, false] },
  signOffOwnAction: { who: 'everyone', args: (s) => ['de', s.slug, s.token, s.signedSessionId] },
  signUpForAction: { who: organisers, args: (s) => ['de', s.slug, s.openSessionId, s.registrationId] },
  signOffForAction: { who: organisers, args: (s) => ['de', s.slug, s.signedSessionId, s.registrationId] },
  requestSignInAction: {
    who: 'everyone',
    args: (s) => ['de', undefined, idle, form({ email: `${s.slug}@test.example` })],
  },
  demoSignInAction: { who: 'everyone', args: () => ['de', undefined, form({ person: 'viewer' })] },
  signOutAction: { who: 'everyone', quiet: true, args: () => ['de'] },
  createExhibitAction: {
    who: curators,
    args: (s) => ['de', s.slug, idle, form({ ...localized('title'), organisation: 'Haus', kind: 'best' })],
  },
  saveExhibitAction: {
    who: curators,
    args: (s) => [
      draft(s),
      idle,
      form({ ...exhibitForm, number: '2', slug: 'entwurf', kind: 'good', station: '' }),
    ],
  },
  saveCallAction: {
    who: curators,
    args: (s) => [
      'de',
      s.slug,
      idle,
      form({
        ...localized('title'),
        ...localized('text'),
        ...localized('asked'),
        ...{ revision: '0', access: 'open', opensAt: '', closesAt: '', most: '', mostEach: '2' },
      }),
    ],
  },
  applyAction: {
    who: 'everyone',
    args: (s) => [
      'de',
      s.slug,
      idle,
      form({
        ...{ name: 'Neu', title: 'Neu', organisation: '', language: 'de' },
        email: `${crypto.randomUUID()}@test.example`,
      }),
    ],
  },
  enterExhibitAction: { who: 'everyone', args: (s) => ['de', s.slug, s.linkedExhibitorToken] },
  newLinkAction: { who: 'everyone', args: (s) => ['de', s.slug, s.linkedExhibitorToken] },
  saveDraftAction: {
    who: exhibitors,
    args: (s) => [
      { locale: 'de', exhibitId: s.draftExhibitId, timeZone: 'Europe/Berlin' },
      0,
      form({ ...exhibitForm, 'region.de': 'Berlin' }),
    ],
  },
  saveTextsAction: { who: exhibitors, args: (s) => [draft(s), idle, form(exhibitForm)] },
  savePosterTextsAction: {
    who: exhibitors,
    args: (s) => [draft(s), idle, form({ revision: '0', ...localized('alt'), ...localized('transcript') })],
  },
  takeFoundTextAction: { who: exhibitors, args: (s) => [draft(s), 'de', 0] },
  saveMediumAction: {
    who: exhibitors,
    args: (s) => [
      ...[draft(s), s.pictureId, idle],
      form({ revision: '0', ...localized(`title-${s.pictureId}`), ...localized(`alt-${s.pictureId}`) }),
    ],
  },
  moveMediumAction: { who: exhibitors, args: (s) => [draft(s), s.pictureId, 1] },
  removeMediumAction: { who: exhibitors, args: (s) => [draft(s), s.pictureId, 'picture'] },
  cancelUploadAction: { who: exhibitors, args: (s) => [draft(s), s.uploadId, 'document'] },
  exhibitStepAction: { who: exhibitors, args: (s) => [draft(s), 'submit'] },
  deleteExhibitAction: { who: curators, args: (s) => [draft(s)] },
  addCommentAction: {
    who: exhibitors,
    args: (s) => [draft(s), idle, form({ part: 'summary', comment: 'Kürzer?' })],
  },
  resolveCommentAction: { who: exhibitors, args: (s) => [draft(s), s.commentId, true] },
  decideExhibitAction: {
    who: curators,
    args: (s) => [submitted(s), 'decline', idle, form({ 'words-decline': 'Es passt nicht.' })],
  },
  restoreVersionAction: { who: curators, args: (s) => [draft(s), 1, idle, form({ revision: '0' })] },
  bulkExhibitsAction: { who: curators, args: (s) => ['de', s.slug, 'act=accept&of=all'] },
  orderExhibitsAction: {
    who: curators,
    args: (s) => ['de', s.slug, idle, form({ move: `${s.draftExhibitId}:up` })],
  },
  saveStationAction: {
    who: curators,
    args: (s) => [
      ...['de', s.slug, undefined, idle],
      form({ number: '9', ...localized('name'), roomId: '', exhibitId: '', stepFree: 'on' }),
    ],
  },
  deleteStationAction: { who: curators, args: (s) => ['de', s.slug, s.stationId] },
  // What the dry run has shown is in words, which cannot be loaded here: nothing is imported
  importExhibitsAction: {
    who: curators,
    quiet: true,
    args: (s) => ['de', s.slug, s.exhibitImportId, 0, form({ leaveOut: 'on' })],
  },
  discardExhibitImportAction: { who: curators, args: (s) => ['de', s.slug, s.exhibitImportId] },
  inviteExhibitorAction: {
    who: exhibitors,
    // As many mails as an address may be sent in an hour are fewer than those who try here
    args: (s) => [draft(s), idle, form({ email: `neu.${s.slug}@test.example` })],
  },
  // Likes are counted, not noted
  appreciateAction: { who: signedIn, quiet: true, args: (s) => [talk(s), true] },
  askAction: { who: signedIn, args: (s) => [talk(s), idle, form({ text: 'Wie?', name: 'Lou' })] },
  requestAction: {
    who: signedIn,
    args: (s) => [
      talk(s),
      idle,
      form({ contactName: 'Lou', organisation: 'Stadt', message: 'Wir auch.', consent: 'on' }),
    ],
  },
  // The administrator has asked nothing there
  takeBackQuestionAction: { who: ['attendee'], quiet: true, args: (s) => [talk(s), s.ownQuestionId] },
  withdrawTakeoverAction: { who: ['attendee'], quiet: true, args: (s) => [talk(s)] },
  forgetTicketAction: { who: 'everyone', quiet: true, args: (s) => [talk(s)] },
  moderateAction: {
    who: curators,
    args: (s) => [moderation(s), form({ act: 'hide', question: s.askedQuestionId })],
  },
  moderationAction: { who: curators, args: (s) => [moderation(s), form({ moderation: 'after' })] },
  deskAnswerAction: {
    who: exhibitors,
    args: (s) => [
      ...[moderation(s), s.askedQuestionId, idle],
      form({ [`answer-${s.askedQuestionId}`]: 'So.' }),
    ],
  },
  ownAnswerAction: {
    who: exhibitors,
    args: (s) => [...[ownTalk(s), s.askedQuestionId, idle], form({ [`answer-${s.askedQuestionId}`]: 'So.' })],
  },
  // Nobody but the exhibitors decides whom they get to know, not even the administrator
  decideTakeoverAction: { who: ['exhibitor'], quiet: true, args: (s) => [ownTalk(s), s.takeoverId, true] },
  // Nobody takes it from themselves, and the sample's exhibitor is the one here
  removeExhibitorAction: { who: curators, args: (s) => [draft(s), s.exhibitorId] },
  galleryAction: { who: curators, args: (s) => ['de', s.slug, false] },
  saveTopicAction: {
    who: curators,
    args: (s) => ['de', s.slug, undefined, idle, form(localized('topic-new'))],
  },
  deleteTopicAction: { who: curators, args: (s) => ['de', s.slug, s.topicId] },
  // Everyone who is signed in their own; what somebody marks for themselves is in no history
  tellChangesAction: { who: 'everyone', quiet: true, args: (s) => ['de', s.slug, false] },
  renewCalendarAction: { who: 'everyone', quiet: true, args: (s) => ['de', s.slug] },
  // Only there when the bench asks for it
  doNothing: { who: 'everyone', quiet: true, args: () => [] },
};
