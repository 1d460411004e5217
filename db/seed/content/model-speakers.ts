import type { SeedSpeaker } from '../types';

export const modelSpeakers: SeedSpeaker[] = [
  {
    key: 'samira-engel',
    name: 'Samira Engel',
    role: { de: 'Referentin für Zielgruppen', en: 'Adviser on target groups' },
    organisation: 'IQ Vernetzungsprojekt',
    bio: {
      de: 'Samira Engel wertet aus, wer in Beratung und Qualifizierung ankommt. Zuvor leitete sie eine Beratungsstelle in einem Berliner Bezirk, in dem 140 Sprachen gesprochen werden.',
      en: 'Samira Engel analyses who reaches counselling and training. Before that she ran an advice centre in a Berlin district where 140 languages are spoken.',
    },
  },
  {
    key: 'matthias-orlow',
    name: 'Matthias Orlow',
    role: { de: 'Leitung', en: 'Head' },
    organisation: 'IQ Fachstelle Einwanderung und Integration',
    bio: {
      de: 'Matthias Orlow ist Politikwissenschaftler und begleitet seit fünfzehn Jahren, wie aus Einwanderungsrecht Praxis wird – von der Visastelle bis zum ersten Arbeitstag.',
      en: 'Matthias Orlow is a political scientist and has followed for fifteen years how immigration law becomes practice – from the visa section to the first day at work.',
    },
  },
  {
    key: 'ayse-demirkan',
    name: 'Prof. Dr. Ayşe Demirkan',
    role: {
      de: 'Professorin für Arbeitsmarkt und Migration',
      en: 'Professor of labour markets and migration',
    },
    organisation: 'Hochschule am Landwehrkanal',
    bio: {
      de: 'Ayşe Demirkan forscht zu Übergängen: vom Sprachkurs in Arbeit, von der Helferstelle in den erlernten Beruf. Sie befragt dieselben 2.000 Personen seit acht Jahren.',
      en: 'Ayşe Demirkan researches transitions: from language course to work, from unskilled job to trained profession. She has interviewed the same 2,000 people for eight years.',
    },
  },
  {
    key: 'ruth-kaltenbach',
    name: 'Ruth Kaltenbach',
    role: { de: 'Referatsleiterin Arbeitsmarktintegration', en: 'Head of unit, labour market integration' },
    organisation: 'Bundesministerium, Abteilung Arbeitsmarkt',
    bio: {
      de: 'Ruth Kaltenbach verantwortet Programme, die Menschen mit Einwanderungsgeschichte in Arbeit bringen. Sie hat als Arbeitsvermittlerin angefangen.',
      en: 'Ruth Kaltenbach is responsible for programmes that help people with a migration history into work. She began as a job placement officer.',
    },
  },
  {
    key: 'iryna-kovalchuk',
    name: 'Iryna Kovalchuk',
    role: { de: 'Teamleiterin Ukraine', en: 'Team lead, Ukraine' },
    organisation: 'Beratungszentrum Spreebogen',
    bio: {
      de: 'Iryna Kovalchuk kam im März 2022 aus Dnipro nach Berlin. Die Volkswirtin leitet ein Team, das Geflüchtete vom ersten Gespräch bis in die Probezeit begleitet.',
      en: 'Iryna Kovalchuk came from Dnipro to Berlin in March 2022. An economist, she leads a team that accompanies refugees from the first conversation through probation.',
    },
  },
  {
    key: 'tobias-renner',
    name: 'Tobias Renner',
    role: {
      de: 'Bereichsleiter Markt und Integration',
      en: 'Divisional head, labour market and integration',
    },
    organisation: 'Jobcenter Nordstadt',
    bio: {
      de: 'Tobias Renner hat in seinem Jobcenter den Job-Turbo aufgebaut – und die Stelle, die danach kommt: Begleitung in den ersten achtzehn Monaten.',
      en: 'Tobias Renner set up the Job-Turbo in his jobcentre – and what comes afterwards: support during the first eighteen months.',
    },
  },
  {
    key: 'leyla-haddad',
    name: 'Leyla Haddad',
    role: { de: 'Juristin, Aufenthalts- und Anerkennungsrecht', en: 'Lawyer, residence and recognition law' },
    organisation: 'Fachberatung Einwanderungsrecht Süd',
    bio: {
      de: 'Leyla Haddad schult Beratende zu neuen Aufenthaltstiteln. Ihre Regel: Jeder Paragraf braucht einen Fall, an dem man ihn erkennt.',
      en: 'Leyla Haddad trains counsellors on new residence titles. Her rule: every section of the law needs a case by which to recognise it.',
    },
  },
  {
    key: 'jan-petersen',
    name: 'Jan Petersen',
    role: { de: 'Anerkennungsberater', en: 'Recognition counsellor' },
    organisation: 'IQ Netzwerk Küste',
    bio: {
      de: 'Jan Petersen berät zu Handwerksberufen und Anerkennungspartnerschaften. Er ist gelernter Elektroniker und spricht Betriebssprache.',
      en: 'Jan Petersen advises on skilled trades and recognition partnerships. He trained as an electronics technician and speaks the language of companies.',
    },
  },
  {
    key: 'thanh-nguyen',
    name: 'Thanh Nguyen',
    role: { de: 'Produktverantwortlicher KompetenzKompass', en: 'Product owner, competence compass' },
    organisation: 'Labor für faire Vermittlung, Karlsruhe',
    bio: {
      de: 'Thanh Nguyen entwickelt mit Beratungsstellen Werkzeuge, die zuhören, zuordnen und begründen. Er programmiert selbst und sitzt jede Woche einen Tag in der Beratung.',
      en: 'Together with counselling centres Thanh Nguyen develops tools that listen, match and give reasons. He codes himself and spends one day a week in counselling.',
    },
  },
  {
    key: 'miriam-adeyemi',
    name: 'Dr. Miriam Adeyemi',
    role: { de: 'Wissenschaftlerin, Technik und Teilhabe', en: 'Researcher, technology and participation' },
    organisation: 'Institut für Technik und Teilhabe',
    bio: {
      de: 'Miriam Adeyemi prüft automatisierte Entscheidungen auf Benachteiligung. Sie fragt zuerst, ob es das Werkzeug braucht, und dann, wer ihm widersprechen darf.',
      en: 'Miriam Adeyemi examines automated decisions for discrimination. She asks first whether the tool is needed, then who may contradict it.',
    },
  },
  {
    key: 'karin-schwarzbach',
    name: 'Karin Schwarzbach',
    role: { de: 'Personalleiterin', en: 'Head of human resources' },
    organisation: 'Lindenhof Lebensmittel GmbH',
    bio: {
      de: 'Karin Schwarzbach stellt in einem Betrieb mit 420 Beschäftigten ein. Sie hat die Einarbeitung so umgebaut, dass niemand am ersten Tag perfekt Deutsch können muss.',
      en: 'Karin Schwarzbach recruits for a company of 420. She has rebuilt induction so that nobody needs perfect German on day one.',
    },
  },
  {
    key: 'omar-al-masri',
    name: 'Omar al-Masri',
    role: { de: 'Peer-Berater', en: 'Peer counsellor' },
    organisation: 'Offene Werkstätten Spree gGmbH',
    bio: {
      de: 'Omar al-Masri hat zwanzig Jahre als Steinmetz gearbeitet, ohne je ein Zeugnis zu besitzen. Heute begleitet er andere durch die Kompetenzfeststellung.',
      en: 'Omar al-Masri worked as a stonemason for twenty years without ever owning a certificate. Today he accompanies others through skills assessment.',
    },
  },
  {
    key: 'grazyna-wolska',
    name: 'Grażyna Wolska',
    role: { de: 'Vorstandsmitglied', en: 'Board member' },
    organisation: 'Dachverband Neue Nachbarschaft',
    bio: {
      de: 'Grażyna Wolska vertritt 180 Vereine. Sie wirbt dafür, Ansprache nicht als Werbung zu verstehen, sondern als Beziehung.',
      en: 'Grażyna Wolska represents 180 associations. She argues that outreach is not advertising but a relationship.',
    },
  },
  {
    key: 'henning-brandt',
    name: 'Henning Brandt',
    role: { de: 'Moderator', en: 'Moderator' },
    organisation: 'Büro für Gespräche',
    bio: {
      de: 'Henning Brandt moderiert Konferenzen, auf denen gestritten werden darf. Er war zehn Jahre Radioredakteur.',
      en: 'Henning Brandt moderates conferences at which people may disagree. He was a radio editor for ten years.',
    },
  },
];
