/** "My security": how somebody signs in, and what they do about it themselves. */
export const security = {
  title: 'Meine Sicherheit',
  ways: 'Meine Sicherheit',
  overview: 'Übersicht',
  sessions: 'Wo ich angemeldet bin',
  addresses: 'E-Mail-Adressen für Nachrichten',
  devices: 'Gemerkte Geräte',
  password: 'Passwort',
  invitations: 'Einladungen',
  locked:
    'Nach einem zweiten Faktor wird immer gefragt. Das ist eingeschaltet und fest: Niemand schaltet es für sich selbst ab.',
  always: 'Immer ein',
  becauseRole: 'Ihre Rolle verlangt es: <strong>{role}</strong>.',
  becauseCompany: '<strong>{company}</strong> verlangt es von allen.',
  becauseReactivated: '<strong>{company}</strong> hat Sie wieder zugelassen und verlangt es.',
  whenEnrolled:
    'Nach einem zweiten Faktor werden Sie bei jeder Anmeldung gefragt, weil Sie einen eingerichtet haben.',
  notAsked: 'Ihr Unternehmen verlangt keinen zweiten Faktor. Es gibt nichts einzurichten.',
  mayEnroll: 'Sie haben noch keinen zweiten Faktor. Mit einem lässt Ihr Passwort allein niemanden hinein.',
  ahead:
    '<strong>{company}</strong> lässt ab diesem Tag niemanden ohne zweiten Faktor hinein. Richten Sie Ihren jetzt ein: Es dauert zwei Minuten, und zuerst wird nach Ihrem Passwort gefragt.',
  aheadSet:
    '<strong>{company}</strong> lässt ab diesem Tag niemanden ohne zweiten Faktor hinein. Sie haben Ihren schon eingerichtet.',
  aheadFrom: 'Verlangt ab',
  setUpNow: 'Jetzt einrichten',
  blocked:
    'Es gab zu viele falsche Codes. Vor dem unten genannten Zeitpunkt wird kein Code angenommen, auch nicht der richtige.',
  blockedUntil: 'Gesperrt bis',
  coolingOff:
    'Ihre Anmeldemethoden wurden geändert oder wiederhergestellt. Bis zum unten genannten Zeitpunkt können Sie kein Geld freigeben und keine Bankkonten ändern. Inzwischen kann das eine andere Person mit dem Recht dazu tun.',
  coolingOffUntil: 'Sperrfrist bis',
  methods: 'Zweite Faktoren',
  methodsCaption: 'Was Sie eingerichtet haben',
  method: 'Methode',
  app: 'Authentifizierungs-App',
  sms: 'SMS',
  smsTo: 'SMS an {hint}',
  since: 'Seit',
  actions: 'Aktionen',
  replaceApp: 'Ersetzen',
  changeNumber: 'Nummer ändern',
  remove: 'Entfernen',
  lost: 'Als verloren melden',
  addApp: 'Authentifizierungs-App hinzufügen',
  addSms: 'Telefonnummer hinzufügen',
  lastStays:
    'Dies ist Ihr einziger zweiter Faktor; deshalb kann er nicht entfernt werden. Sie können ihn ersetzen: Der alte gilt, bis der neue geprüft ist.',
  lostOnlyTitle: 'Sie haben ihn verloren?',
  lostOnlyText:
    'Melden Sie sich mit Ihrem Wiederherstellungscode und Ihrem Passwort an. Gleich danach richten Sie einen neuen ein, und der alte gilt nicht mehr.',
  lostOneText:
    'Melden Sie ihn als verloren, und bestätigen Sie das mit dem anderen. Er gilt sofort nicht mehr, und Sie können einen neuen einrichten.',
  removeTitle: 'Authentifizierungs-App entfernen?',
  removeSmsTitle: 'SMS entfernen?',
  lostTitle: 'Authentifizierungs-App als verloren melden?',
  lostSmsTitle: 'Telefon als verloren melden?',
  removeText:
    'Dieser Faktor gilt sofort nicht mehr. Überall sonst werden Sie abgemeldet, alle Ihre Adressen erfahren es, und Sie bekommen einen neuen Wiederherstellungscode. Einen Tag lang können Sie kein Geld freigeben und keine Bankkonten ändern.',
  lostText:
    'Dieser Faktor gilt sofort nicht mehr, wo er jetzt auch ist. Überall sonst werden Sie abgemeldet, alle Ihre Adressen erfahren es, und Sie bekommen einen neuen Wiederherstellungscode. Einen Tag lang können Sie kein Geld freigeben und keine Bankkonten ändern. Bestätigen Sie mit dem anderen Faktor, nicht mit dem verlorenen.',
  recovery: 'Wiederherstellungscode',
  recoveryNone:
    'Sie haben keinen Wiederherstellungscode. Erzeugen Sie einen, damit Sie nach einem verlorenen Handy hineinkommen.',
  recoveryUnsaved:
    'Sie haben einen Wiederherstellungscode, haben aber nicht bestätigt, dass Sie ihn aufbewahrt haben. Wenn nicht, erzeugen Sie einen neuen.',
  recoverySaved:
    'Sie haben einen Wiederherstellungscode. Er lässt Sie zusammen mit Ihrem Passwort einmal hinein.',
  newRecovery: 'Neuen Wiederherstellungscode erzeugen',
  newRecoveryTitle: 'Neuen Wiederherstellungscode erzeugen?',
  newRecoveryText:
    'Er wird einmal angezeigt. Der jetzige gilt dann nicht mehr, und alle Ihre Adressen erfahren es.',
  roleOther: 'Ihre Aufgabe bei Zahlungen',
} as const;
