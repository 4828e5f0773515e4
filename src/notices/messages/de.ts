import type { Catalogue } from './catalogue.js';

const REPORT = 'Falls Sie das nicht waren, sagen Sie uns bitte sofort Bescheid.';
const CHANGE_AND_REPORT =
  'Falls Sie das nicht waren, vergeben Sie ein neues Passwort, beenden Sie jede Sitzung, die Sie nicht kennen, und sagen Sie uns sofort Bescheid.';
const NOT_ASKED = 'Falls Sie nicht darum gebeten haben, sagen Sie uns bitte sofort Bescheid.';
const NOBODY_DECIDED =
  'Falls niemand in Ihrem Unternehmen dies entschieden hat, sagen Sie uns bitte sofort Bescheid.';
const BEFORE_THE_NEXT_PAYMENT =
  'Falls niemand in Ihrem Unternehmen dies entschieden hat, sagen Sie uns bitte sofort Bescheid, noch vor der nächsten Zahlung.';

/** After `mit`, which takes the dative. */
const WITH_METHOD =
  'mit {method, select, totp {einer Authentifizierungs-App} sms {SMS-Codes} recovery_code {einem Wiederherstellungscode} other {einem zweiten Faktor}}';
/** After `für`, which takes the accusative. */
const FOR_METHOD =
  'für {method, select, totp {eine Authentifizierungs-App} sms {SMS-Codes} recovery_code {einen Wiederherstellungscode} other {einen zweiten Faktor}}';
const AT_COMPANY = 'bei {company, select, none {Ihrem Unternehmen} other {{company}}}';
const PAYMENTS_ADMIN = '{by, select, none {Jemand aus der Zahlungsadministration} other {{by}}}';
const COMPANY_ADMIN = '{by, select, none {Jemand aus der Unternehmensadministration} other {{by}}}';
const DIRECTORY_ADMIN = '{by, select, none {Jemand aus der Verzeichnisadministration} other {{by}}}';
const SUPPORT = '{by, select, none {Der Support} other {{by}}}';
const WHOM = '{whom, select, none {Ihnen} other {{whom}}}';
const SOMEBODY = '{email, select, none {Jemand} other {{email}}}';
const PAYEE = '{payee, select, none {Ein Zahlungsempfänger} other {{payee}}}';
const ENDING =
  '{lastFour, select, none {dessen letzte vier Ziffern wir nicht kennen} other {das auf {lastFour} endet}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {das Recht, Zahlungen mit allem, was dazugehört, zu verwalten} payments_disburser {das Recht, Auszahlungen anzulegen, einzureichen und freizugeben} beneficiary_approver {das Recht, die Bankkonten von Zahlungsempfängern zu genehmigen} disbursement_contributor {das Recht, Entwürfen von Auszahlungen Rechnungen hinzuzufügen} other {das Recht, an Zahlungen mitzuwirken}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {das Recht zu entscheiden, wie sich alle anmelden} directory_admin {das Recht, das Verzeichnis zu führen} member {einen Platz im Verzeichnis} other {eine Aufgabe im Verzeichnis}}';
const SET_UP_NOW =
  'Richten Sie Ihren zweiten Faktor jetzt unter „Meine Sicherheit“ ein; das dauert zwei Minuten. Eine Authentifizierungs-App ist die sicherere Wahl; wenn Ihr Unternehmen es erlaubt, sind auch SMS möglich. Wer bis dahin keinen hat, wird bei der nächsten Anmeldung zur Einrichtung geführt, und vorher öffnet sich nichts anderes.';

const text = (happened: string): string => `{service}: ${happened}. Nicht Sie? Sofort melden: {contact}`;
const code = (use: string): string =>
  `{service}: {code} ist Ihr Code ${use}. Geben Sie ihn niemandem; wir fragen nie danach.`;

export const de: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: 'Ihrem Konto wurde ein zweiter Faktor hinzugefügt',
      happened: `Ab jetzt bestätigen Sie Anmeldungen und Zahlungen ${WITH_METHOD}.`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: 'Ihr zweiter Faktor wurde ersetzt',
      happened: `Der zweite Faktor wurde neu eingerichtet, und zwar ${WITH_METHOD}. Die bisherige Einrichtung funktioniert nicht mehr.`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: 'Ein zweiter Faktor wurde aus Ihrem Konto entfernt',
      happened: `Ab jetzt wird ${WITH_METHOD} nichts mehr bestätigt. Was Sie sonst eingerichtet haben, funktioniert wie bisher.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: 'Ein zweiter Faktor wurde als verloren gemeldet',
      happened: `Ein Verlust wurde gemeldet, und ${WITH_METHOD} wird nichts mehr bestätigt. Alle anderen Sitzungen wurden beendet.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: 'Ihre zweiten Faktoren wurden zurückgesetzt',
      happened:
        'Eine dazu berechtigte Person hat versichert, dass Sie Ihre zweiten Faktoren verloren haben. Keiner davon funktioniert mehr, und alle Sitzungen wurden beendet. Zur Anmeldung brauchen Sie Ihr Passwort und den Code, der an die Adresse gesendet wurde, mit der Sie sich anmelden; danach richten Sie einen neuen zweiten Faktor ein. 24 Stunden lang kann keine Zahlung bestätigt werden.',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: 'Sie können Ihre zweiten Faktoren wieder verwenden',
      happened:
        'Eine dazu berechtigte Person hat die Sperre Ihres Kontos nach mehreren falschen Codes oder Passwörtern aufgehoben. Ihr Passwort und Ihre zweiten Faktoren sind unverändert.',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: 'Das Zurücksetzen Ihrer zweiten Faktoren wurde beantragt',
      happened:
        'Uns wurde mitgeteilt, dass Sie Ihre zweiten Faktoren verloren haben. Sie bleiben unverändert, bis eine zweite Person bei uns den Antrag genehmigt; danach funktioniert keiner davon mehr. {reference, select, none {Der Antrag verfällt nach 24 Stunden.} other {Der Antrag hat die Nummer {reference} und verfällt nach 24 Stunden.}}',
      otherwise:
        'Falls Sie nicht darum gebeten haben, sagen Sie uns bitte sofort Bescheid; dann wird nichts zurückgesetzt.',
    },
    enrollment_code_issued: {
      subject: 'Der Code, mit dem Sie einen zweiten Faktor einrichten',
      happened:
        '{code, select, none {Ein Code wurde an die Adresse gesendet, mit der Sie sich anmelden. Damit und mit dem Passwort kann ein zweiter Faktor eingerichtet werden.} other {Melden Sie sich innerhalb von 24 Stunden mit Ihrem Passwort und diesem Code an. Er gilt einmal und führt nur zur Einrichtung eines zweiten Faktors.\n\n{code}}}',
      otherwise:
        'Falls Sie nicht darum gebeten haben, sagen Sie uns bitte sofort Bescheid. Geben Sie den Code niemandem; wir fragen nie danach.',
    },
    factors_blocked: {
      subject: 'Ihre zweiten Faktoren sind für 30 Minuten gesperrt',
      happened:
        'Nach Ihrem Passwort wurden mehrmals hintereinander falsche Codes eingegeben. Vorerst wird auch der richtige abgelehnt.',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: 'Ihr zweiter Faktor wird bald nicht mehr funktionieren',
      happened: `Sehr viele falsche Codes wurden hintereinander ${FOR_METHOD} eingegeben. Nach einigen weiteren wird die Methode endgültig abgeschaltet und muss neu eingerichtet werden; dann kommen Sie mit Ihrem Wiederherstellungscode hinein. Ein richtiger Code beendet die Zählung.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: 'Ihr zweiter Faktor wurde abgeschaltet',
      happened: `Zu viele falsche Codes wurden hintereinander ${FOR_METHOD} eingegeben. Melden Sie sich mit Ihrem Wiederherstellungscode an und richten Sie die Methode neu ein, oder bitten Sie um Hilfe.`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: 'Sie haben einen neuen Wiederherstellungscode',
      happened: 'Ein neuer Wiederherstellungscode wurde angezeigt. Alle älteren gelten nicht mehr.',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: 'Ihr Wiederherstellungscode wurde verwendet',
      happened:
        'Jemand hat sich mit Ihrem Passwort und Ihrem Wiederherstellungscode angemeldet. Ein zweiter Faktor muss neu eingerichtet werden, und 24 Stunden lang kann keine Zahlung bestätigt werden.',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: 'Nach Ihrem Passwort wurde ein falscher Code eingegeben',
      happened: `Ihr Passwort war richtig, aber ${FOR_METHOD} kam eine falsche Antwort. Deshalb wurde niemand eingelassen.`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: 'Nach mehreren falschen Codes wurde ein richtiger eingegeben',
      happened: `{failures, plural, =0 {Nach mehreren falschen Antworten} one {Nach einer falschen Antwort} other {Nach # falschen Antworten}} kam ${FOR_METHOD} die richtige.`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: 'Die Bankkonten Ihres Unternehmens wurden geändert',
      happened: `Das Bankkonto, ${ENDING}, {change, select, added {wurde hinzugefügt} renamed {wurde umbenannt} selected {erhält ab jetzt die Zahlungen} deactivated {wurde deaktiviert} other {wurde geändert}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: 'Die Konten, von denen Ihr Unternehmen zahlt, wurden geändert',
      happened: `Das Zahlungskonto, ${ENDING}, {change, select, added {wurde hinzugefügt} renamed {wurde umbenannt} made_default {ist ab jetzt das Standardkonto, von dem gezahlt wird, wenn niemand etwas anderes bestimmt} deactivated {wurde deaktiviert} verified {wurde von der Bank bestätigt} failed {wurde von der Bank nicht bestätigt} other {wurde geändert}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: 'Ein Zahlungsempfänger möchte auf ein anderes Konto bezahlt werden',
      happened: `${PAYEE} soll ab jetzt auf ein anderes Konto bezahlt werden: {after, select, none {siehe die Liste der Konten} other {{after}}}. Dorthin wird nichts gezahlt, bevor jemand von Ihnen es geprüft und genehmigt hat. Fragen Sie beim Zahlungsempfänger eine Person, die Sie kennen, unter einer Nummer, die Sie schon vorher hatten.`,
      otherwise:
        'Falls der Zahlungsempfänger nichts davon weiß, genehmigen Sie das Konto nicht und sagen Sie uns sofort Bescheid.',
    },
    disbursement_needs_review: {
      subject: 'Eine Auszahlung muss neu geprüft werden',
      happened: `${PAYEE} soll ab jetzt auf ein anderes Konto bezahlt werden. Was zu eingereichten Auszahlungen an diesen Zahlungsempfänger angezeigt, beantwortet oder genehmigt wurde, gilt nicht mehr; sie können freigegeben werden, sobald das neue Konto genehmigt ist: {disbursements, select, none {siehe die Liste der Auszahlungen} other {{disbursements}}}.`,
      otherwise:
        'Falls der Zahlungsempfänger nichts davon weiß, stornieren Sie die Auszahlungen und sagen Sie uns sofort Bescheid.',
    },
    disbursements_switched: {
      subject: 'Auszahlungen Ihres Unternehmens wurden aus- oder eingeschaltet',
      happened: `${PAYMENTS_ADMIN} hat Auszahlungen ${AT_COMPANY} {switched, select, on {eingeschaltet} off {ausgeschaltet} other {aus- oder eingeschaltet}}. Grund: {reason, select, none {nicht bekannt} other {{reason}}}. {switched, select, on {Sie können wieder angelegt und eingereicht werden.} other {Bis sie wieder eingeschaltet sind, können keine angelegt oder eingereicht werden; was schon eingereicht oder freigegeben ist, läuft weiter.}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: 'Ein Finanzsystem Ihres Unternehmens wartet auf eine zweite Person',
      happened: `${PAYMENTS_ADMIN} hat vorgeschlagen, ein Finanzsystem {change, select, register {zu registrieren} change {zu ändern} other {zu registrieren oder zu ändern}}{client, select, none {} other {: {client}}}. Nichts davon gilt, bevor eine zweite Person aus der Zahlungsadministration es angesehen und bestätigt hat.`,
      otherwise:
        'Falls niemand in Ihrem Unternehmen dies entschieden hat, ziehen Sie den Vorschlag zurück und sagen Sie uns Bescheid.',
    },
    finance_client_changed: {
      subject: 'Ein Finanzsystem Ihres Unternehmens wurde zugelassen, geändert oder ausgeschlossen',
      happened: `{client, select, none {Ein Finanzsystem} other {{client}}} {change, select, registered {wurde registriert} key_withdrawn {hat den Schlüssel {key} verloren} disabled {wurde abgeschaltet} other {wurde geändert}}, und zwar durch {by, select, none {jemanden aus der Zahlungsadministration} other {{by}}}. Es darf Zahlungen lesen und melden, soweit es dafür registriert ist, und genehmigt keine.`,
      otherwise:
        'Falls niemand in Ihrem Unternehmen dies entschieden hat, schalten Sie es ab und sagen Sie uns sofort Bescheid.',
    },
    webhook_endpoint_changed: {
      subject: 'Wohin Ereignisse Ihres Unternehmens gemeldet werden, wurde geändert',
      happened: `${PAYMENTS_ADMIN} hat {change, select, added {eine Adresse hinzugefügt} secret_rotated {für eine Adresse ein neues Geheimnis erzeugt} disabled {eine Adresse abgeschaltet} enabled {eine Adresse eingeschaltet} other {eine Adresse geändert}}: {url, select, none {nicht bekannt} other {{url}}}. Sie erfährt von Zahlungen und zweiten Faktoren Ihres Unternehmens. Sie erfährt, was geschehen ist, und kann damit nichts bewirken.`,
      otherwise:
        'Falls niemand in Ihrem Unternehmen dies entschieden hat, schalten Sie die Adresse ab und sagen Sie uns Bescheid.',
    },
    webhook_failing: {
      subject: 'Ereignisse Ihres Unternehmens werden nicht angenommen',
      happened:
        'Meldungen an {url, select, none {die angegebene Adresse} other {{url}}} wurden nach vielen Versuchen aufgegeben. Sie werden 30 Tage lang aufbewahrt, damit sie angesehen und erneut gesendet werden können.',
      otherwise:
        'Falls niemand in Ihrem Unternehmen dies entschieden hat, schalten Sie die Adresse ab. Sonst fragen Sie, wer jenes System betreibt; Sie hören davon nur einmal, bis wieder eine Meldung angenommen wird.',
    },
    payment_failed: {
      subject: 'Geld Ihres Unternehmens ist nicht angekommen',
      happened:
        '{what, select, drawdown {Die Abbuchung} other {{failed, plural, =0 {Etwas} one {Eine der Zahlungen} other {# der Zahlungen}}}} der Auszahlung {disbursement, select, none {aus Ihrem Finanzsystem} other {{disbursement}}} ist nach Angabe Ihres Finanzsystems fehlgeschlagen oder zurückgekommen. Was nicht bezahlt wurde, ist wieder fällig.',
      otherwise:
        'Falls der Zahlungsempfänger nichts davon weiß, fragen Sie, wer Ihr Finanzsystem betreibt. Eine neue Auszahlung bezahlt, was noch zu bezahlen ist.',
    },
    beneficiary_accounts_wait: {
      subject: 'Konten von Zahlungsempfängern warten auf Prüfung',
      happened:
        '{count, plural, =0 {Es warten Konten auf Prüfung} one {Ein Konto wartet auf Prüfung} other {# Konten warten auf Prüfung}}: {payees, select, none {siehe die Liste der Konten} other {{payees}}}. Dorthin wird nichts gezahlt, bevor jemand von Ihnen es genehmigt hat.',
      otherwise:
        'Falls der Zahlungsempfänger nichts davon weiß, sagen Sie uns bitte sofort Bescheid. Sie erhalten diese Nachricht montags und donnerstags, solange ein Konto wartet.',
    },
    approval_policy_proposed: {
      subject: 'Eine Änderung der Genehmigungsregeln wurde vorgeschlagen',
      happened: `${PAYMENTS_ADMIN} hat andere Regeln dafür vorgeschlagen, wie viele Personen Zahlungen genehmigen und bis zu welchen Beträgen. Sie treten in Kraft, wenn eine andere Person aus der Zahlungsadministration sie innerhalb von sieben Tagen bestätigt; jede Person aus der Zahlungsadministration kann den Vorschlag zurückziehen.`,
      otherwise:
        'Falls niemand in Ihrem Unternehmen dies entschieden hat, ziehen Sie den Vorschlag zurück und sagen Sie uns sofort Bescheid.',
    },
    approval_policy_changed: {
      subject: 'Die Genehmigungsregeln Ihres Unternehmens wurden geändert',
      happened: `${PAYMENTS_ADMIN} hat andere Regeln dafür bestätigt, wie viele Personen Zahlungen genehmigen und bis zu welchen Beträgen. Sie gelten ab jetzt.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: 'Die Zahlungen Ihres Unternehmens verwaltet jetzt noch jemand',
      happened: `${SOMEBODY} darf jetzt die Bankkonten und Zahlungsvereinbarungen Ihres Unternehmens verwalten und anderen Administratoren des Zahlungsempfängers wieder Zugang verschaffen.`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: 'Jemand hat eine Aufgabe bei den Zahlungen Ihres Unternehmens erhalten',
      happened: `${SUPPORT} hat ${WHOM} ${AT_COMPANY} Folgendes gegeben: ${TEAM_RIGHT}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: 'Jemandes Aufgabe bei den Zahlungen Ihres Unternehmens ist beendet',
      happened: `${SUPPORT} hat ${WHOM} ${AT_COMPANY} Folgendes entzogen: ${TEAM_RIGHT}. Offene Sitzungen laufen ohne dieses Recht weiter.`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: 'Der Support hat eine weitere Person',
      happened: `${SOMEBODY} ernennt Zahlungsadministratoren, hebt Sperren auf und wirkt am Zurücksetzen durch zwei Personen mit; wer von einer anderen Person des Supports hinzugefügt wurde, erst nach 24 Stunden.`,
      otherwise:
        'Falls niemand in Ihrem Unternehmen dies entschieden hat, schlagen Sie sofort Alarm und entziehen Sie das Recht: support-agent remove.',
    },
    support_agent_removed: {
      subject: 'Jemand gehört nicht mehr zum Support',
      happened: `${SOMEBODY} gehört nicht mehr zum Support. Was diese Person beantragt hat, kann niemand mehr genehmigen; ziehen Sie es zurück.`,
      otherwise: 'Falls niemand in Ihrem Unternehmen dies entschieden hat, schlagen Sie sofort Alarm.',
    },
    address_added: {
      subject: 'Eine Adresse für Nachrichten wie diese',
      happened:
        '{confirmed, plural, =0 {An {email, select, none {eine weitere Adresse} other {{email}}} wurde eine Nachricht gesendet. Wird sie innerhalb von 24 Stunden bestätigt, gehört diese Adresse zu Ihren Adressen.} other {{email, select, none {Eine weitere Adresse} other {{email}}} wurde bestätigt. Ab jetzt wird sie über jede Änderung an Ihrem Konto benachrichtigt.}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: 'Bestätigen Sie diese Adresse',
      happened:
        'Jemand möchte hier erfahren, was mit dem eigenen Konto geschieht. Falls Sie das sind, öffnen Sie innerhalb von 24 Stunden diesen Link, melden Sie sich an und bestätigen Sie die Adresse. Er gilt einmal, und nur für die Person, die darum gebeten hat.\n\n{link, select, none {Der Link wurde an die neue Adresse gesendet.} other {{link}}}\n\nFalls sich der Link nicht öffnet, fügen Sie stattdessen dieses Token ein, unter „Meine Sicherheit“, wo die Adresse auf ihre Bestätigung wartet:\n\n{token, select, none {Das Token wurde an die neue Adresse gesendet.} other {{token}}}',
      otherwise:
        'Falls Sie das nicht waren, tun Sie nichts: Weitere Nachrichten wie diese folgen nicht. Geben Sie Link und Token niemandem.',
    },
    address_removed: {
      subject: 'Eine Adresse wurde aus Ihrem Konto entfernt',
      happened:
        '{email, select, none {Eine Ihrer Adressen} other {{email}}} wird über Änderungen an Ihrem Konto nicht mehr benachrichtigt; dies ist die letzte Nachricht dorthin.',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: 'Die Anmeldung mit Ihrem Passwort ist gesperrt',
      happened:
        'Für Ihr Konto wurden mehrmals hintereinander falsche Passwörter eingegeben. {until, select, lifted {Ihr Unternehmen möchte, dass die Sperre gilt, bis jemand aus der Verzeichnisadministration sie aufhebt oder Sie über einen Link ein neues Passwort vergeben.} other {Die Sperre gilt 30 Minuten.}} Geräte, auf denen Sie sich schon angemeldet haben, werden durch Versuche von Fremden nicht aufgehalten.',
      otherwise:
        'Falls Sie das nicht waren: Es wurde niemand eingelassen, und Sie brauchen nichts zu tun. Geschieht es immer wieder, sagen Sie uns Bescheid.',
    },
    password_changed: {
      subject: 'Ihr Passwort wurde geändert',
      happened:
        'Ein neues Passwort wurde vergeben, und alle Sitzungen wurden beendet. Ihr zweiter Faktor ist unverändert.',
      otherwise:
        'Falls Sie das nicht waren, fordern Sie einen Link für ein neues Passwort an und sagen Sie uns sofort Bescheid.',
    },
    password_reset_requested: {
      subject: 'Vergeben Sie ein neues Passwort',
      happened:
        '{link, select, none {Ein Link für ein neues Passwort wurde angefordert und an die Adresse gesendet, mit der Sie sich anmelden. Ihr Passwort ist unverändert.} other {Öffnen Sie innerhalb von 60 Minuten diesen Link, um ein neues Passwort zu vergeben. Er gilt einmal, und nach Ihrem zweiten Faktor wird wie immer gefragt.\n\n{link}}}',
      otherwise:
        'Falls Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist. Geben Sie den Link niemandem.',
    },
    mfa_deadline_set: {
      subject: 'Ihr Unternehmen verlangt künftig einen zweiten Faktor',
      happened: `Ab {deadline} kann sich ${AT_COMPANY} niemand mehr ohne einen zweiten Faktor neben dem Passwort anmelden.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: 'Der Termin für den zweiten Faktor wurde geändert',
      happened: `Der Termin wurde geändert: Ab {deadline} kann sich ${AT_COMPANY} niemand mehr ohne einen zweiten Faktor neben dem Passwort anmelden.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Ab morgen ist ein zweiter Faktor erforderlich} other {In # Tagen ist ein zweiter Faktor erforderlich}}',
      happened: `{days, plural, one {Es bleibt ein Tag} other {Es bleiben # Tage}}: Ab {deadline} kann sich ${AT_COMPANY} niemand mehr ohne einen zweiten Faktor anmelden, und Sie haben noch keinen eingerichtet.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: 'Ein zweiter Faktor ist doch nicht erforderlich',
      happened:
        '{company, select, none {Ihr Unternehmen} other {{company}}} verlangt keinen zweiten Faktor mehr. Wer einen eingerichtet hat, wird weiterhin danach gefragt; er hält andere fern.',
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: 'Die Regeln für die Anmeldung bei Ihrem Unternehmen wurden geändert',
      happened: `${COMPANY_ADMIN} hat andere Regeln für den zweiten Faktor ${AT_COMPANY} gespeichert. Die bisherigen und die neuen stehen im Verlauf der Richtlinie.`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: 'Auf einem Gerät wird eine Zeit lang nicht nach Ihrem zweiten Faktor gefragt',
      happened:
        'Nach einer Anmeldung mit Ihrem zweiten Faktor wurde dieses Gerät gemerkt, längstens bis {until, select, none {zu einem Zeitpunkt, den wir nicht kennen} other {{until}}}. Nach Ihrem Passwort wird trotzdem gefragt, und was einen frischen zweiten Faktor braucht, fragt danach. Unter „Meine Sicherheit“ können Sie das Gerät jederzeit vergessen lassen.',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: 'Sie wurden in das Verzeichnis eines Unternehmens eingetragen',
      happened: `${DIRECTORY_ADMIN} hat Sie ${AT_COMPANY} eingetragen. Melden Sie sich mit dieser Adresse an. Falls Sie sich hier schon früher angemeldet haben, gehören Sie dazu, sobald Sie die Einladung annehmen; falls Sie noch kein Passwort haben, fordern Sie auf der Anmeldeseite einen Link an, mit dem Sie eines vergeben.`,
      otherwise:
        'Falls Sie nicht darum gebeten haben, brauchen Sie nichts zu tun; sagen Sie uns Bescheid, wenn es wieder geschieht.',
    },
    directory_deactivated: {
      subject: 'Ihr Zugang zu einem Unternehmen ist beendet',
      happened: `${DIRECTORY_ADMIN} hat Sie ${AT_COMPANY} deaktiviert. Was Sie anderswo haben, ist unverändert.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: 'Sie haben wieder Zugang zu einem Unternehmen',
      happened: `${DIRECTORY_ADMIN} hat Sie ${AT_COMPANY} wieder aktiviert. Wo das Unternehmen einen zweiten Faktor verlangt, richten Sie ihn ein, bevor Sie hineinkommen.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: 'Wer Ihr Unternehmen verwaltet, wurde geändert',
      happened: `{from, select, support {Der Support} other {${COMPANY_ADMIN}}} hat ${WHOM} ${AT_COMPANY} Folgendes {change, select, remove {entzogen} other {gegeben}}: ${DIRECTORY_RIGHT}.`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: 'Sie können sich wieder mit Ihrem Passwort anmelden',
      happened: `${DIRECTORY_ADMIN} hat die Sperre nach mehreren falschen Passwörtern aufgehoben. Ihr Passwort und Ihre zweiten Faktoren sind unverändert.`,
      otherwise:
        'Falls Sie nicht darum gebeten haben, vergeben Sie ein neues Passwort und sagen Sie uns sofort Bescheid.',
    },
  },
  frame: {
    when: 'Zeitpunkt: {when}',
    from: 'Von: {address, select, none {einer Adresse, die wir nicht kennen} other {{address}}}',
    with: 'Mit: {userAgent, select, none {einem Programm, das seinen Namen nicht genannt hat} other {{userAgent}}}',
    contact: 'Fragen oder Hilfe: {contact}',
    more: '{more, plural, one {# weiterer} other {# weitere}}',
  },
  texts: {
    factor_enrolled: text(`Anmeldungen lassen sich nun ${WITH_METHOD} bestätigen`),
    factor_replaced: text(`Zweiter Faktor neu eingerichtet ${WITH_METHOD}`),
    factor_removed: text(`Ab jetzt wird ${WITH_METHOD} nichts mehr bestätigt`),
    factor_lost: text(`Verlust gemeldet, ${WITH_METHOD} wird nichts mehr bestätigt`),
    factor_disabled: text(`Zu viele falsche Codes, ${WITH_METHOD} wird nichts mehr bestätigt`),
    factors_blocked: text('Ihre zweiten Faktoren sind nach falschen Codes 30 Minuten gesperrt'),
    factors_reset: text('Ihre zweiten Faktoren wurden von berechtigter Stelle zurückgesetzt'),
    reset_requested: text('Das Zurücksetzen Ihrer zweiten Faktoren wurde beantragt'),
    recovery_code_used: text('Mit Ihrem Wiederherstellungscode wurde angemeldet'),
  },
  codes: {
    sign_in: code('zur Anmeldung'),
    step_up: code('für eine Änderung'),
    enrollment: code('zur Einrichtung von SMS für diese Nummer'),
    countersign: code('für eine Zahlung'),
    payment:
      '{service}: {code} ist Ihr Code für {amount} an {payee}{others, plural, =0 {} other { und # weitere}}. Geben Sie ihn niemandem.',
  },
};
