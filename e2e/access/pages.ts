import type { Role } from './people';
import { roles } from './people';

/** The status that each role is answered with. */
type Answer = Readonly<Record<Role, number>>;

const answer = (decide: (role: Role) => number): Answer =>
  Object.fromEntries(roles.map((role) => [role, decide(role)])) as Answer;
const everyone = (status = 200) => answer(() => status);
/** These find the page; for all others it does not exist. Administrators are always among them. */
const only = (...allowed: Role[]) =>
  answer((role) => (role === 'administrator' || allowed.includes(role) ? 200 : 404));

const team = only('viewer', 'door', 'curator', 'programme', 'organiser');
const organisers = only('organiser');
const planners = only('programme', 'organiser');
const curators = only('curator', 'organiser');

/**
 * Who is answered how, for every page and every GET route of the product, by its path in `app/`. A page that is missing
 * here, or that is here and no more in the product, fails the test.
 */
export const pages: Readonly<Record<string, Answer>> = {
  '/': everyone(307),
  '/[locale]': everyone(),
  '/[locale]/accessibility': everyone(),
  '/[locale]/imprint': everyone(),
  '/[locale]/privacy': everyone(),
  // The page that is sent where another was not found
  '/[locale]/not-found': everyone(),
  // The page that is sent where a form was too big
  '/[locale]/too-big': everyone(),
  // A guest is told to sign in
  '/[locale]/me': everyone(),
  '/[locale]/agenda.atom': everyone(),
  '/[locale]/agenda.csv': everyone(),
  '/[locale]/agenda.ics': everyone(),
  '/[locale]/schedule.json': everyone(),
  '/[locale]/schedule.xml': everyone(),
  '/[locale]/agenda.pdf': everyone(),
  '/[locale]/gallery.pdf': everyone(),
  '/[locale]/gallery/collection.json': everyone(),
  '/[locale]/gallery/[exhibit]/manifest.json': everyone(),
  // The secret of a registration is none of a calendar
  '/[locale]/my-agenda/[token]': everyone(404),
  '/[locale]/[event]': everyone(),
  '/[locale]/[event]/accessibility': everyone(),
  '/[locale]/[event]/imprint': everyone(),
  '/[locale]/[event]/privacy': everyone(),
  '/[locale]/[event]/agenda': everyone(),
  '/[locale]/[event]/agenda/find': everyone(),
  '/[locale]/[event]/agenda/day/[day]': everyone(),
  '/[locale]/[event]/agenda/grid': everyone(),
  '/[locale]/[event]/agenda/grid/[day]': everyone(),
  '/[locale]/[event]/agenda/mine': everyone(),
  '/[locale]/[event]/agenda/releases': everyone(),
  '/[locale]/[event]/agenda/releases/[number]': everyone(),
  '/[locale]/[event]/agenda/[session]': everyone(),
  '/[locale]/[event]/agenda/[session]/session.ics': everyone(),
  '/[locale]/[event]/gallery': everyone(),
  '/[locale]/[event]/gallery/find': everyone(),
  '/[locale]/[event]/gallery/index/exhibits': everyone(),
  '/[locale]/[event]/gallery/index/words': everyone(),
  '/[locale]/[event]/gallery/mine': everyone(),
  '/[locale]/[event]/gallery/plan': everyone(),
  '/[locale]/[event]/gallery/tour': everyone(),
  '/[locale]/[event]/gallery/tour/[exhibit]': everyone(),
  '/[locale]/[event]/gallery/[exhibit]': everyone(),
  '/[locale]/[event]/gallery/[exhibit]/share.jpg': everyone(),
  // Who may not write reads
  '/[locale]/[event]/gallery/[exhibit]/talk': everyone(),
  '/[locale]/[event]/register': everyone(),
  '/[locale]/[event]/register/done': everyone(),
  '/[locale]/[event]/register/done/[beginning]': everyone(),
  '/[locale]/[event]/register/group': everyone(),
  // It says what is wrong with a code, to whoever types one
  '/[locale]/[event]/register/with': everyone(),
  '/[locale]/[event]/register/with/[code]': everyone(),
  '/[locale]/[event]/ticket': everyone(),
  // The secret link opens for whoever has it
  '/[locale]/[event]/me': everyone(),
  '/[locale]/[event]/me/passed-on': everyone(),
  '/[locale]/[event]/me/group/[token]': everyone(),
  '/[locale]/[event]/me/group/[token]/tickets.pdf': everyone(),
  '/[locale]/[event]/me/[token]': everyone(),
  // Remembers the ticket, and answers no GET
  '/[locale]/[event]/me/[token]/gallery': everyone(405),
  '/[locale]/[event]/me/[token]/pass-on': everyone(),
  '/[locale]/[event]/me/[token]/correct': everyone(),
  '/[locale]/[event]/me/[token]/sessions': everyone(),
  '/[locale]/[event]/me/[token]/ticket.ics': everyone(),
  '/[locale]/[event]/me/[token]/ticket.pdf': everyone(),
  '/[locale]/[event]/me/[token]/ticket.png': everyone(),
  '/[locale]/[event]/me/[token]/ticket.svg': everyone(),
  // Nobody of the sample has sent a file
  '/[locale]/[event]/me/[token]/files/[file]': everyone(404),
  // So does that of a speaker
  '/[locale]/[event]/speak/[token]': everyone(),
  '/[locale]/[event]/speak/[token]/profile': everyone(),
  '/[locale]/[event]/speak/[token]/sessions/[session]': everyone(),
  '/[locale]/[event]/speak/[token]/sessions.ics': everyone(),
  // No file of theirs
  '/[locale]/[event]/speak/[token]/files/[file]': everyone(404),
  '/[locale]/[event]/exhibit': everyone(),
  // A guest may sign in first: the link to it comes by mail
  '/[locale]/[event]/exhibit/[exhibit]': {
    ...only('exhibitor', 'curator', 'organiser'),
    guest: 307,
  },
  '/[locale]/[event]/exhibit/[exhibit]/preview': {
    ...only('exhibitor', 'curator', 'organiser'),
    guest: 307,
  },
  '/[locale]/[event]/exhibit/[exhibit]/history': {
    ...only('exhibitor', 'curator', 'organiser'),
    guest: 307,
  },
  '/[locale]/[event]/exhibit/[exhibit]/history/[version]': {
    ...only('exhibitor', 'curator', 'organiser'),
    guest: 307,
  },
  // The link decides; who is signed in as its exhibitor is led on
  '/[locale]/[event]/exhibitor/[token]': { ...everyone(), exhibitor: 307 },
  '/[locale]/[event]/call': everyone(),
  '/[locale]/[event]/call/sent': everyone(),
  // Only who shows the exhibit answers there
  '/[locale]/[event]/exhibit/[exhibit]/questions': { ...answer(() => 404), exhibitor: 200, guest: 307 },
  '/[locale]/organise': { ...team, guest: 307 },
  '/[locale]/organise/events/new': only(),
  '/[locale]/organise/installation': only(),
  '/[locale]/organise/[event]': team,
  '/[locale]/organise/[event]/preview': team,
  '/[locale]/organise/[event]/rules': organisers,
  '/[locale]/organise/[event]/categories': organisers,
  '/[locale]/organise/[event]/categories/new': organisers,
  '/[locale]/organise/[event]/categories/[category]': organisers,
  '/[locale]/organise/[event]/codes': organisers,
  '/[locale]/organise/[event]/codes/new': organisers,
  '/[locale]/organise/[event]/codes/export': organisers,
  '/[locale]/organise/[event]/codes/[invitation]': organisers,
  '/[locale]/organise/[event]/codes/batch/[batch]': organisers,
  '/[locale]/organise/[event]/questions': organisers,
  '/[locale]/organise/[event]/questions/new': organisers,
  '/[locale]/organise/[event]/questions/[question]': organisers,
  '/[locale]/organise/[event]/categories/consents/new': organisers,
  '/[locale]/organise/[event]/categories/consents/[consent]': organisers,
  // Viewers get the figures, door staff the names
  '/[locale]/organise/[event]/registrations': only('viewer', 'door', 'organiser'),
  // Viewers without personal data
  '/[locale]/organise/[event]/registrations/figures': team,
  '/[locale]/organise/[event]/registrations/export': only('viewer', 'organiser'),
  '/[locale]/organise/[event]/registrations/export/file': only('viewer', 'organiser'),
  '/[locale]/organise/[event]/registrations/import': organisers,
  '/[locale]/organise/[event]/registrations/import/[import]': organisers,
  '/[locale]/organise/[event]/registrations/import/[import]/check': organisers,
  '/[locale]/organise/[event]/registrations/new': organisers,
  '/[locale]/organise/[event]/registrations/bulk': organisers,
  '/[locale]/organise/[event]/registrations/bulk/done': organisers,
  '/[locale]/organise/[event]/registrations/[registration]': organisers,
  '/[locale]/organise/[event]/registrations/[registration]/correct': organisers,
  '/[locale]/organise/[event]/registrations/[registration]/decide/[act]': organisers,
  '/[locale]/organise/[event]/plan': planners,
  '/[locale]/organise/[event]/plan/changes': planners,
  '/[locale]/organise/[event]/sessions': planners,
  '/[locale]/organise/[event]/sessions/new': planners,
  '/[locale]/organise/[event]/sessions/import': planners,
  '/[locale]/organise/[event]/sessions/import/[agendaImport]': planners,
  '/[locale]/organise/[event]/sessions/[session]': planners,
  '/[locale]/organise/[event]/sessions/[session]/signups': organisers,
  '/[locale]/organise/[event]/releases': planners,
  '/[locale]/organise/[event]/releases/new': planners,
  '/[locale]/organise/[event]/releases/[number]': planners,
  '/[locale]/organise/[event]/releases/[number]/restore': planners,
  '/[locale]/organise/[event]/rooms': planners,
  '/[locale]/organise/[event]/rooms/new': planners,
  '/[locale]/organise/[event]/rooms/[part]': planners,
  '/[locale]/organise/[event]/tracks': planners,
  '/[locale]/organise/[event]/tracks/new': planners,
  '/[locale]/organise/[event]/tracks/[part]': planners,
  '/[locale]/organise/[event]/formats': planners,
  '/[locale]/organise/[event]/formats/new': planners,
  '/[locale]/organise/[event]/formats/[part]': planners,
  '/[locale]/organise/[event]/speakers': planners,
  '/[locale]/organise/[event]/speakers/new': planners,
  '/[locale]/organise/[event]/speakers/[part]': planners,
  '/[locale]/organise/[event]/proposals': planners,
  '/[locale]/organise/[event]/call': curators,
  '/[locale]/organise/[event]/exhibits': curators,
  '/[locale]/organise/[event]/exhibits/new': curators,
  '/[locale]/organise/[event]/exhibits/topics': curators,
  '/[locale]/organise/[event]/exhibits/bulk': curators,
  '/[locale]/organise/[event]/exhibits/order': curators,
  '/[locale]/organise/[event]/exhibits/import': curators,
  '/[locale]/organise/[event]/exhibits/import/[exhibitImport]': curators,
  '/[locale]/organise/[event]/exhibits/stations': curators,
  '/[locale]/organise/[event]/exhibits/stations/[station]': curators,
  '/[locale]/organise/[event]/exhibits/[exhibit]/history': curators,
  '/[locale]/organise/[event]/exhibits/[exhibit]/history/[version]': curators,
  '/[locale]/organise/[event]/exhibits/plans': curators,
  '/[locale]/organise/[event]/exhibits/plans/[plan]': curators,
  '/[locale]/organise/[event]/exhibits/tour': curators,
  '/[locale]/organise/[event]/exhibits/tour/[stop]': curators,
  '/[locale]/organise/[event]/exhibits/print': curators,
  '/[locale]/organise/[event]/exhibits/print/labels': curators,
  '/[locale]/organise/[event]/exhibits/print/export': curators,
  '/[locale]/organise/[event]/exhibits/[exhibit]': curators,
  '/[locale]/organise/[event]/exhibits/[exhibit]/preview': curators,
  '/[locale]/organise/[event]/exhibit-questions': curators,
  '/[locale]/organise/[event]/history': organisers,
  '/[locale]/organise/[event]/messages': organisers,
  '/[locale]/organise/[event]/settings': organisers,
  '/[locale]/organise/[event]/team': organisers,
  // Displays for the venue
  '/[locale]/screen/[event]/tour': team,
  '/[locale]/sign-in': everyone(),
  '/[locale]/sign-in/confirm': everyone(),
  '/[locale]/sign-in/sent': everyone(),
  // To where the person came from; a guest to the sign-in
  '/[locale]/sign-in/welcome': everyone(307),
  // Without a sign-in service there is none to go to
  '/[locale]/sign-in/service': everyone(404),
  '/[locale]/sign-out': everyone(),
  // Only the POST behind the button of a sign-in link
  '/api/auth/[...nextauth]': everyone(404),
  // Takes bookmarks and answers no GET
  '/api/agenda/[event]/bookmarks': everyone(405),
  // Takes marks and answers no GET
  '/api/gallery/[event]/marks': everyone(405),
  // Leads on
  '/api/agenda/take': everyone(303),
  '/api/gallery/[event]/talk/[exhibit]': everyone(),
  '/api/health': everyone(),
  '/api/me': everyone(),
  // The demo's mailbox is open to all; without the demo it is the administrator's
  '/dev/mail': everyone(),
  '/dev/mail/[mail]': everyone(404),
  '/dev/mail/[mail]/html': everyone(404),
  // Of an exhibit in draft
  '/files/[id]': only('exhibitor', 'curator', 'organiser'),
  // Leads to what there is of an image, whether or not there is one
  '/iiif/[image]': everyone(303),
  // As above
  '/iiif/[image]/info.json': only('exhibitor', 'curator', 'organiser'),
  '/iiif/[image]/[region]/[size]/[rotation]/[file]': only('exhibitor', 'curator', 'organiser'),
  // Nobody of the sample has sent a file with their registration
  '/files/answers/[file]': everyone(404),
  // Takes uploads and answers no GET
  '/files/exhibits/[exhibit]/[kind]': everyone(405),
  '/files/agenda/[kind]/[id]': everyone(405),
  '/files/speaking/[token]/[part]': everyone(405),
  '/files/imports/[event]': everyone(405),
  '/files/plans/[event]': everyone(405),
  '/files/agenda-imports/[event]': everyone(405),
  '/files/exhibit-imports/[event]': everyone(405),
  '/files/exhibit-posters/[event]': everyone(405),
  '/t/[code]': everyone(307),
  // Only there when the bench asks for them
  '/[locale]/bench/action': everyone(404),
  '/[locale]/bench/dynamic': everyone(404),
  '/[locale]/bench/static': everyone(404),
};

/** Files that Next makes from the metadata convention, not pages. */
export const notPages = ['/_not-found', '/_global-error', '/_global-not-found', '/icon.svg', '/robots.txt'];
