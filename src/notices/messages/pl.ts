import type { Catalogue } from './catalogue.js';

const REPORT = 'Jeśli to nie Ty, natychmiast nas o tym powiadom.';
const CHANGE_AND_REPORT =
  'Jeśli to nie Ty, ustaw nowe hasło, zakończ wszystkie sesje, których nie znasz, i natychmiast nas o tym powiadom.';
const NOT_ASKED = 'Jeśli nie było takiej prośby z Twojej strony, natychmiast nas o tym powiadom.';
const NOBODY_DECIDED = 'Jeśli nikt w Twojej firmie o tym nie zdecydował, natychmiast nas o tym powiadom.';
const BEFORE_THE_NEXT_PAYMENT =
  'Jeśli nikt w Twojej firmie o tym nie zdecydował, natychmiast nas o tym powiadom, jeszcze przed następną płatnością.';

/** As the means of something: the instrumental. */
const BY_METHOD =
  '{method, select, totp {aplikacją uwierzytelniającą} sms {kodem SMS} recovery_code {kodem odzyskiwania} other {drugim składnikiem}}';
/** As what something is about: the nominative, after a colon. */
const METHOD =
  '{method, select, totp {aplikacja uwierzytelniająca} sms {kody SMS} recovery_code {kod odzyskiwania} other {drugi składnik}}';
/** After a colon, so that a name need not be inflected. */
const COMPANY = '{company, select, none {Twoja firma} other {{company}}}';
const BY_PAYMENTS_ADMIN = '{by, select, none {administrator płatności} other {{by}}}';
const BY_COMPANY_ADMIN = '{by, select, none {administrator firmy} other {{by}}}';
const BY_DIRECTORY_ADMIN = '{by, select, none {administrator katalogu} other {{by}}}';
const BY_SUPPORT = '{by, select, none {pomoc techniczna} other {{by}}}';
const WHOM = '{whom, select, none {Ty} other {{whom}}}';
const WHO = '{email, select, none {nieznana} other {{email}}}';
const PAYEE = '{payee, select, none {odbiorca płatności} other {{payee}}}';
const ENDING =
  '{lastFour, select, none {o nieznanych nam czterech ostatnich cyfrach} other {z końcówką {lastFour}}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {administrowanie płatnościami w pełnym zakresie} payments_disburser {tworzenie, przekazywanie i autoryzowanie wypłat} beneficiary_approver {zatwierdzanie rachunków bankowych odbiorców} disbursement_contributor {dodawanie faktur do wersji roboczych wypłat} other {udział w płatnościach}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {decydowanie o sposobie logowania wszystkich osób} directory_admin {prowadzenie katalogu} member {miejsce w katalogu} other {udział w katalogu}}';
const SET_UP_NOW =
  'Skonfiguruj go teraz w sekcji „Moje bezpieczeństwo”; zajmie to dwie minuty. Aplikacja uwierzytelniająca jest bezpieczniejszym wyborem; jeśli firma na to pozwala, można też korzystać z kodów SMS. Kto do tego czasu go nie skonfiguruje, zostanie przy następnym logowaniu skierowany do konfiguracji, a wcześniej nic innego się nie otworzy.';

const text = (happened: string): string => `{service}: ${happened}. To nie Ty? Pisz od razu: {contact}`;
const code = (use: string): string =>
  `{service}: {code} to kod ${use}. Nikomu go nie podawaj; nigdy o niego nie prosimy.`;

export const pl: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: 'Do Twojego konta dodano drugi składnik',
      happened: `Od teraz logowania i płatności potwierdza się ${BY_METHOD}.`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: 'Twój drugi składnik został zastąpiony',
      happened: `Drugi składnik skonfigurowano na nowo: ${METHOD}. Poprzednia konfiguracja już nie działa.`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: 'Z Twojego konta usunięto drugi składnik',
      happened: `Od teraz niczego nie potwierdza się już ${BY_METHOD}. Pozostałe skonfigurowane metody działają jak dotąd.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: 'Zgłoszono utratę drugiego składnika',
      happened: `Zgłoszono utratę i niczego nie potwierdza się już ${BY_METHOD}. Wszystkie inne sesje zostały zakończone.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: 'Twoje drugie składniki zostały zresetowane',
      happened:
        'Osoba do tego uprawniona poświadczyła, że Twoje drugie składniki zostały utracone. Żaden z nich już nie działa, a wszystkie sesje zostały zakończone. Do zalogowania potrzebne są hasło i kod wysłany na adres, którym się logujesz; potem skonfigurujesz nowy drugi składnik. Przez 24 godziny nie można potwierdzić żadnej płatności.',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: 'Możesz znów korzystać z drugich składników',
      happened:
        'Osoba do tego uprawniona odblokowała Twoje konto, zablokowane po kilku błędnych kodach lub hasłach. Twoje hasło i drugie składniki pozostały bez zmian.',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: 'Złożono wniosek o zresetowanie Twoich drugich składników',
      happened:
        'Poinformowano nas, że Twoje drugie składniki zostały utracone. Pozostają bez zmian, dopóki druga osoba u nas nie zatwierdzi wniosku; potem żaden z nich nie będzie działać. {reference, select, none {Wniosek traci ważność po 24 godzinach.} other {Wniosek ma numer {reference} i traci ważność po 24 godzinach.}}',
      otherwise:
        'Jeśli nie było takiej prośby z Twojej strony, natychmiast nas o tym powiadom, a nic nie zostanie zresetowane.',
    },
    enrollment_code_issued: {
      subject: 'Kod do skonfigurowania drugiego składnika',
      happened:
        '{code, select, none {Na adres, którym się logujesz, wysłano kod. Z nim i z hasłem można skonfigurować drugi składnik.} other {Zaloguj się w ciągu 24 godzin hasłem i tym kodem. Działa on jeden raz i prowadzi wyłącznie do konfiguracji drugiego składnika.\n\n{code}}}',
      otherwise:
        'Jeśli nie było takiej prośby z Twojej strony, natychmiast nas o tym powiadom. Nikomu nie podawaj kodu; nigdy o niego nie prosimy.',
    },
    factors_blocked: {
      subject: 'Twoje drugie składniki są zablokowane na 30 minut',
      happened:
        'Po Twoim haśle podano kolejno kilka błędnych kodów. Na razie nawet właściwy kod jest odrzucany.',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: 'Twój drugi składnik wkrótce przestanie działać',
      happened: `Podano kolejno bardzo wiele błędnych kodów. Metoda: ${METHOD}. Po kilku następnych zostanie trwale wyłączona i trzeba będzie skonfigurować ją na nowo; wtedy wejdziesz kodem odzyskiwania. Jeden właściwy kod kończy liczenie.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: 'Twój drugi składnik został wyłączony',
      happened: `Podano kolejno zbyt wiele błędnych kodów. Metoda: ${METHOD}. Zaloguj się kodem odzyskiwania i skonfiguruj ją na nowo albo poproś o pomoc.`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: 'Masz nowy kod odzyskiwania',
      happened: 'Wyświetlono nowy kod odzyskiwania. Wszystkie starsze już nie działają.',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: 'Użyto Twojego kodu odzyskiwania',
      happened:
        'Ktoś zalogował się Twoim hasłem i kodem odzyskiwania. Drugi składnik trzeba skonfigurować na nowo, a przez 24 godziny nie można potwierdzić żadnej płatności.',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: 'Po Twoim haśle podano błędny kod',
      happened: `Twoje hasło było poprawne, ale podano błędną odpowiedź, więc nikt nie uzyskał dostępu. Metoda: ${METHOD}.`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: 'Po kilku błędnych kodach podano właściwy',
      happened: `{failures, plural, =0 {Po kilku błędnych odpowiedziach} one {Po jednej błędnej odpowiedzi} few {Po # błędnych odpowiedziach} many {Po # błędnych odpowiedziach} other {Po # błędnych odpowiedziach}} podano właściwą. Metoda: ${METHOD}.`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: 'Zmieniono rachunki bankowe Twojej firmy',
      happened: `Rachunek bankowy ${ENDING}: {change, select, added {został dodany} renamed {zmienił nazwę} selected {od teraz trafiają na niego płatności} deactivated {został dezaktywowany} other {został zmieniony}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: 'Zmieniono rachunki, z których płaci Twoja firma',
      happened: `Rachunek finansujący ${ENDING}: {change, select, added {został dodany} renamed {zmienił nazwę} made_default {jest teraz rachunkiem domyślnym, z którego płaci się, gdy nikt nie wskaże innego} deactivated {został dezaktywowany} verified {został potwierdzony przez bank} failed {nie został potwierdzony przez bank} other {został zmieniony}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: 'Odbiorca płatności chce otrzymywać je na inny rachunek',
      happened: `Od teraz płatności mają trafiać na inny rachunek. Odbiorca: ${PAYEE}. Rachunek: {after, select, none {zob. listę rachunków} other {{after}}}. Nic nie zostanie na niego zapłacone, dopóki ktoś z Państwa go nie sprawdzi i nie zatwierdzi. Zapytaj u odbiorcy znaną Ci osobę pod numerem, który był Ci znany wcześniej.`,
      otherwise:
        'Jeśli odbiorca nic o tym nie wie, nie zatwierdzaj rachunku i natychmiast nas o tym powiadom.',
    },
    disbursement_needs_review: {
      subject: 'Wypłatę trzeba sprawdzić ponownie',
      happened: `Od teraz płatności mają trafiać na inny rachunek. Odbiorca: ${PAYEE}. Wszystko, co pokazano, potwierdzono lub zatwierdzono w przekazanych wypłatach na jego rzecz, straciło ważność; będzie je można autoryzować po zatwierdzeniu nowego rachunku: {disbursements, select, none {zob. listę wypłat} other {{disbursements}}}.`,
      otherwise: 'Jeśli odbiorca nic o tym nie wie, anuluj je i natychmiast nas o tym powiadom.',
    },
    disbursements_switched: {
      subject: 'Wypłaty Twojej firmy wyłączono lub włączono',
      happened: `Wypłaty zostały {switched, select, on {włączone} off {wyłączone} other {wyłączone lub włączone}}. Firma: ${COMPANY}. Kto: ${BY_PAYMENTS_ADMIN}. Powód: {reason, select, none {nieznany} other {{reason}}}. {switched, select, on {Można je znów tworzyć i przekazywać.} other {Do czasu ponownego włączenia nie można żadnej utworzyć ani przekazać; te już przekazane lub autoryzowane są realizowane dalej.}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: 'System finansowy Twojej firmy czeka na drugą osobę',
      happened: `Zaproponowano {change, select, register {zarejestrowanie} change {zmianę} other {zarejestrowanie lub zmianę}} systemu finansowego{client, select, none {} other {: {client}}}. Kto: ${BY_PAYMENTS_ADMIN}. Nic z tego nie obowiązuje, dopóki inny administrator płatności tego nie obejrzy i nie potwierdzi.`,
      otherwise: 'Jeśli nikt w Twojej firmie o tym nie zdecydował, wycofaj propozycję i powiadom nas.',
    },
    finance_client_changed: {
      subject: 'System finansowy Twojej firmy dopuszczono, zmieniono lub wykluczono',
      happened: `System finansowy{client, select, none {} other { {client}}}: {change, select, registered {zarejestrowany} key_withdrawn {wycofano klucz {key}} disabled {wyłączony} other {zmieniony}}. Kto: ${BY_PAYMENTS_ADMIN}. Może odczytywać i zgłaszać płatności w zakresie swojej rejestracji, a żadnej nie zatwierdza.`,
      otherwise:
        'Jeśli nikt w Twojej firmie o tym nie zdecydował, wyłącz go i natychmiast nas o tym powiadom.',
    },
    webhook_endpoint_changed: {
      subject: 'Zmieniono miejsce zgłaszania zdarzeń Twojej firmy',
      happened: `{change, select, added {Dodano adres} secret_rotated {Utworzono nowy sekret dla adresu} disabled {Wyłączono adres} enabled {Włączono adres} other {Zmieniono adres}}: {url, select, none {nieznany} other {{url}}}. Kto: ${BY_PAYMENTS_ADMIN}. Trafiają tam informacje o płatnościach i drugich składnikach Twojej firmy. Adres dowiaduje się, co się stało, i nic nie może z tym zrobić.`,
      otherwise: 'Jeśli nikt w Twojej firmie o tym nie zdecydował, wyłącz adres i powiadom nas.',
    },
    webhook_failing: {
      subject: 'Zdarzenia Twojej firmy nie są odbierane',
      happened:
        'Po wielu próbach zaniechano wysyłania wiadomości na {url, select, none {podany adres} other {adres {url}}}. Są przechowywane przez 30 dni, aby można je było obejrzeć i wysłać ponownie.',
      otherwise:
        'Jeśli nikt w Twojej firmie o tym nie zdecydował, wyłącz adres. W przeciwnym razie zapytaj osobę, która prowadzi ten system; powiadamiamy o tym raz, dopóki jakaś wiadomość nie zostanie znów odebrana.',
    },
    payment_failed: {
      subject: 'Pieniądze Twojej firmy nie dotarły',
      happened:
        'Według Twojego systemu finansowego nie powiodły się lub zostały zwrócone: {what, select, drawdown {obciążenie rachunku} other {{failed, plural, =0 {część płatności} one {# płatność} few {# płatności} many {# płatności} other {# płatności}}}}. Wypłata: {disbursement, select, none {znana temu systemowi} other {{disbursement}}}. To, czego nie zapłacono, jest znów należne.',
      otherwise:
        'Jeśli odbiorca nic o tym nie wie, zapytaj osobę, która prowadzi Twój system finansowy. Nowa wypłata pokryje to, co jeszcze trzeba zapłacić.',
    },
    beneficiary_accounts_wait: {
      subject: 'Rachunki odbiorców czekają na sprawdzenie',
      happened:
        '{count, plural, =0 {Rachunki czekają na sprawdzenie} one {Jeden rachunek czeka na sprawdzenie} few {# rachunki czekają na sprawdzenie} many {# rachunków czeka na sprawdzenie} other {# rachunku czeka na sprawdzenie}}: {payees, select, none {zob. listę rachunków} other {{payees}}}. Nic nie zostanie tam zapłacone, dopóki ktoś z Państwa ich nie zatwierdzi.',
      otherwise:
        'Jeśli odbiorca nic o tym nie wie, natychmiast nas o tym powiadom. Ta wiadomość przychodzi w poniedziałki i czwartki, dopóki jakiś rachunek czeka.',
    },
    approval_policy_proposed: {
      subject: 'Zaproponowano zmianę zasad zatwierdzania',
      happened: `Zaproponowano inne zasady dotyczące tego, ile osób zatwierdza płatności i do jakich kwot. Kto: ${BY_PAYMENTS_ADMIN}. Wejdą w życie, gdy inny administrator płatności potwierdzi je w ciągu siedmiu dni; każdy administrator płatności może wycofać propozycję.`,
      otherwise:
        'Jeśli nikt w Twojej firmie o tym nie zdecydował, wycofaj propozycję i natychmiast nas o tym powiadom.',
    },
    approval_policy_changed: {
      subject: 'Zmieniono zasady zatwierdzania w Twojej firmie',
      happened: `Potwierdzono inne zasady dotyczące tego, ile osób zatwierdza płatności i do jakich kwot. Kto: ${BY_PAYMENTS_ADMIN}. Obowiązują od teraz.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: 'Twoja firma ma jeszcze jednego administratora',
      happened: `Dodano osobę: ${WHO}. Może ona teraz zarządzać rachunkami bankowymi i umowami płatniczymi Twojej firmy oraz pomagać innym administratorom odbiorcy odzyskać dostęp.`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: 'Ktoś otrzymał uprawnienie w płatnościach Twojej firmy',
      happened: `Nadano uprawnienie: ${TEAM_RIGHT}. Komu: ${WHOM}. Firma: ${COMPANY}. Kto nadał: ${BY_SUPPORT}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: 'Czyjeś uprawnienie w płatnościach Twojej firmy wygasło',
      happened: `Odebrano uprawnienie: ${TEAM_RIGHT}. Komu: ${WHOM}. Firma: ${COMPANY}. Kto odebrał: ${BY_SUPPORT}. Otwarte sesje trwają bez niego.`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: 'W pomocy technicznej jest jeszcze jedna osoba',
      happened: `Dodano osobę: ${WHO}. Powołuje administratorów płatności, zdejmuje blokady i bierze udział w resetach wymagających dwóch osób; jeśli dodała ją inna osoba z pomocy technicznej, dopiero po 24 godzinach.`,
      otherwise:
        'Jeśli nikt w Twojej firmie o tym nie zdecydował, natychmiast podnieś alarm i odbierz to uprawnienie: support-agent remove.',
    },
    support_agent_removed: {
      subject: 'Ktoś nie należy już do pomocy technicznej',
      happened: `Usunięto osobę: ${WHO}. Nie należy już ona do pomocy technicznej. Nikt nie może już zatwierdzić jej wniosków; wycofaj je.`,
      otherwise: 'Jeśli nikt w Twojej firmie o tym nie zdecydował, natychmiast podnieś alarm.',
    },
    address_added: {
      subject: 'Adres do wiadomości takich jak ta',
      happened:
        '{confirmed, plural, =0 {Wysłano wiadomość na {email, select, none {kolejny adres} other {adres {email}}}. Stanie się on jednym z Twoich adresów, jeśli zostanie potwierdzony w ciągu 24 godzin.} other {Potwierdzono {email, select, none {kolejny adres} other {adres {email}}}. Od teraz jest powiadamiany o każdej zmianie na Twoim koncie.}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: 'Potwierdź ten adres',
      happened:
        'Ktoś chce dowiadywać się tutaj, co dzieje się z jego kontem. Jeśli to Ty, otwórz ten link w ciągu 24 godzin, zaloguj się i potwierdź adres. Działa on jeden raz i tylko dla osoby, która o niego poprosiła.\n\n{link, select, none {Link wysłano na nowy adres.} other {{link}}}\n\nJeśli link się nie otwiera, wklej zamiast niego ten token w sekcji „Moje bezpieczeństwo”, tam gdzie adres czeka na potwierdzenie:\n\n{token, select, none {Token wysłano na nowy adres.} other {{token}}}',
      otherwise:
        'Jeśli to nie Ty, nic nie rób: więcej takich wiadomości nie będzie. Nikomu nie podawaj linku ani tokenu.',
    },
    address_removed: {
      subject: 'Z Twojego konta usunięto adres',
      happened:
        'O zmianach na Twoim koncie nie jest już powiadamiany {email, select, none {jeden z Twoich adresów} other {adres {email}}}; to ostatnia wiadomość, jaką otrzymuje.',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: 'Logowanie Twoim hasłem jest zablokowane',
      happened:
        'Dla Twojego konta podano kolejno kilka błędnych haseł. {until, select, lifted {Firma chce, aby blokada trwała, dopóki administrator katalogu jej nie zdejmie albo nie ustawisz nowego hasła za pomocą linku.} other {Blokada trwa 30 minut.}} Urządzeń, na których logowano się już wcześniej, próby obcych osób nie wstrzymują.',
      otherwise:
        'Jeśli to nie Ty, nikt nie uzyskał dostępu i nie trzeba nic robić. Jeśli będzie się to powtarzać, powiadom nas.',
    },
    password_changed: {
      subject: 'Twoje hasło zostało zmienione',
      happened: 'Ustawiono nowe hasło i zakończono wszystkie sesje. Twój drugi składnik pozostał bez zmian.',
      otherwise:
        'Jeśli to nie Ty, poproś o link do ustawienia nowego hasła i natychmiast nas o tym powiadom.',
    },
    password_reset_requested: {
      subject: 'Ustaw nowe hasło',
      happened:
        '{link, select, none {Poproszono o link do ustawienia nowego hasła i wysłano go na adres, którym się logujesz. Twoje hasło pozostało bez zmian.} other {Otwórz ten link w ciągu 60 minut, aby ustawić nowe hasło. Działa jeden raz, a o drugi składnik pytamy jak zawsze.\n\n{link}}}',
      otherwise: 'Jeśli to nie Ty, nic nie rób: Twoje hasło pozostaje bez zmian. Nikomu nie podawaj linku.',
    },
    mfa_deadline_set: {
      subject: 'Twoja firma będzie wymagać drugiego składnika',
      happened: `Nikt nie uzyska dostępu bez drugiego składnika oprócz hasła. Firma: ${COMPANY}. Początek: {deadline}.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: 'Zmienił się termin, od którego wymagany jest drugi składnik',
      happened: `Termin się zmienił. Nikt nie uzyska dostępu bez drugiego składnika oprócz hasła. Firma: ${COMPANY}. Początek: {deadline}.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Od jutra wymagany będzie drugi składnik} few {Za # dni wymagany będzie drugi składnik} many {Za # dni wymagany będzie drugi składnik} other {Za # dnia wymagany będzie drugi składnik}}',
      happened: `{days, plural, one {Pozostał jeden dzień} few {Pozostały # dni} many {Pozostało # dni} other {Pozostało # dnia}}. Potem nikt nie uzyska dostępu bez drugiego składnika, a nie został on jeszcze u Ciebie skonfigurowany. Firma: ${COMPANY}. Początek: {deadline}.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: 'Drugi składnik jednak nie jest wymagany',
      happened: `Drugi składnik nie jest już wymagany. Firma: ${COMPANY}. Osoby, które go skonfigurowały, nadal będą o niego pytane; chroni on przed dostępem innych osób.`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: 'Zmieniono zasady logowania w Twojej firmie',
      happened: `Zapisano inne zasady dotyczące drugiego składnika. Firma: ${COMPANY}. Kto: ${BY_COMPANY_ADMIN}. Poprzednie i nowe zasady są w historii.`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: 'Na jednym urządzeniu przez pewien czas nie zapytamy o drugi składnik',
      happened:
        'Po zalogowaniu drugim składnikiem urządzenie zostało zapamiętane. Najdłużej do: {until, select, none {nieznany nam termin} other {{until}}}. O hasło i tak pytamy, a wszystko, co wymaga świeżego drugiego składnika, o niego zapyta. Urządzenie można w każdej chwili usunąć z zapamiętanych w sekcji „Moje bezpieczeństwo”.',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: 'Wpisano Cię do katalogu firmy',
      happened: `Wpisano Cię do katalogu. Firma: ${COMPANY}. Kto: ${BY_DIRECTORY_ADMIN}. Zaloguj się tym adresem. Jeśli było już tutaj logowanie na Twoje konto, należysz do firmy po przyjęciu zaproszenia; jeśli nie masz jeszcze hasła, poproś na stronie logowania o link do jego ustawienia.`,
      otherwise:
        'Jeśli nie było takiej prośby z Twojej strony, nie trzeba nic robić; powiadom nas, jeśli to się powtórzy.',
    },
    directory_deactivated: {
      subject: 'Twój dostęp do firmy się zakończył',
      happened: `Dezaktywowano Cię w katalogu. Firma: ${COMPANY}. Kto: ${BY_DIRECTORY_ADMIN}. Twoje inne dostępy pozostały bez zmian.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: 'Znów masz dostęp do firmy',
      happened: `Ponownie aktywowano Cię w katalogu. Firma: ${COMPANY}. Kto: ${BY_DIRECTORY_ADMIN}. Jeśli firma wymaga drugiego składnika, skonfigurujesz go przed wejściem.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: 'Zmieniło się, kto administruje Twoją firmą',
      happened: `{change, select, remove {Odebrano} other {Nadano}} uprawnienie: ${DIRECTORY_RIGHT}. Komu: ${WHOM}. Firma: ${COMPANY}. Kto: {from, select, support {pomoc techniczna} other {${BY_COMPANY_ADMIN}}}.`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: 'Możesz znów logować się hasłem',
      happened: `Zdjęto blokadę po kilku błędnych hasłach. Kto: ${BY_DIRECTORY_ADMIN}. Twoje hasło i drugie składniki pozostały bez zmian.`,
      otherwise:
        'Jeśli nie było takiej prośby z Twojej strony, ustaw nowe hasło i natychmiast nas o tym powiadom.',
    },
  },
  frame: {
    when: 'Data: {when}',
    from: 'Skąd: {address, select, none {z nieznanego nam adresu} other {{address}}}',
    with: 'Program: {userAgent, select, none {nie podał swojej nazwy} other {{userAgent}}}',
    contact: 'Pytania lub pomoc: {contact}',
    more: '{more, plural, one {jeszcze #} few {jeszcze #} many {jeszcze #} other {jeszcze #}}',
  },
  texts: {
    factor_enrolled: text(`od teraz logowanie potwierdza się ${BY_METHOD}`),
    factor_replaced: text(`drugi składnik skonfigurowano na nowo: ${METHOD}`),
    factor_removed: text(`niczego nie potwierdza się już ${BY_METHOD}`),
    factor_lost: text(`zgłoszono utratę, niczego nie potwierdza się już ${BY_METHOD}`),
    factor_disabled: text(`zbyt wiele błędnych kodów, niczego nie potwierdza się już ${BY_METHOD}`),
    factors_blocked: text('drugie składniki zablokowano na 30 minut po błędnych kodach'),
    factors_reset: text('uprawniona osoba zresetowała Twoje drugie składniki'),
    reset_requested: text('wniosek o reset Twoich drugich składników czeka na zatwierdzenie'),
    recovery_code_used: text('zalogowano się Twoim kodem odzyskiwania'),
  },
  codes: {
    sign_in: code('do logowania'),
    step_up: code('do potwierdzenia zmiany'),
    enrollment: code('do ustawienia SMS dla tego numeru'),
    countersign: code('do zatwierdzenia płatności'),
    payment:
      '{service}: {code} to kod do płatności {amount}, odbiorca: {payee}{others, plural, =0 {} one { i jeszcze #} few { i jeszcze #} many { i jeszcze #} other { i jeszcze #}}. Nie podawaj go.',
  },
};
