/** Why the API did not do something, by the names of its problems (docs/problems.md), and what to do. */
export const problems = {
  other: 'To nie było możliwe. Nic nie zmieniono.',
  'invalid-request': 'Coś w formularzu jest nieprawidłowe. Sprawdź zaznaczone pola.',
  'sign-in-refused':
    'Tych danych logowania nie przyjęto. Sprawdź je i spróbuj ponownie. Po pięciu błędnych hasłach odczekaj pół godziny albo ustaw nowe hasło.',
  'single-sign-on-refused':
    'Logowanie przez firmę nie dało wyniku, który się tutaj liczy. Zacznij od nowa; jeśli to nie pomoże, zapytaj osobę, która prowadzi logowanie w firmie.',
  'identity-provider-unavailable': 'Logowanie przez firmę nie odpowiada. Spróbuj ponownie za chwilę.',
  'code-refused':
    'Tego kodu nie przyjęto. Poczekaj na następny kod z aplikacji albo poproś o nowy SMS i spróbuj ponownie. Jeśli kody z aplikacji nadal nie działają, ustaw w urządzeniu automatyczną datę i godzinę.',
  'too-many-attempts': 'Podano zbyt wiele błędnych kodów. Odczekaj pół godziny przed kolejną próbą.',
  'too-many-requests': 'Z Twojej lokalizacji przyszło zbyt wiele żądań. Odczekaj minutę i spróbuj ponownie.',
  'ticket-refused': 'Trwało to zbyt długo. Zacznij od nowa, od hasła.',
  'text-limit-reached':
    'Poproszono o zbyt wiele wiadomości SMS. Ostatni kod jest jeszcze ważny przez kilka minut; można też użyć aplikacji.',
  'text-unavailable': 'W tej chwili nie można wysłać SMS. Użyj aplikacji albo spróbuj ponownie za chwilę.',
  'phone-number-refused':
    'Na ten numer nie można wysłać kodu. Podaj numer komórkowy z jednego z krajów na liście albo użyj aplikacji.',
  'phone-number-at-risk':
    'Wiadomości SMS na ten numer nie są w tej chwili uznawane za bezpieczne, ponieważ niedawno zmieniła się karta SIM lub sieć. Użyj aplikacji.',
  'risk-not-acknowledged': 'Potwierdź, że znasz ryzyko wiadomości SMS, albo wybierz aplikację.',
  'method-not-available': 'Tego sposobu nie można tu użyć. Wybierz inny.',
  'access-refused': 'Twoje role na to nie pozwalają. Zwróć się do administratora swojej firmy.',
  'country-refused':
    'Twoja firma pozwala użytkownikom płatności logować się tylko z niektórych krajów, a ten do nich nie należy.',
  'not-found': 'Nie ma czegoś takiego albo nie jest to dla Ciebie dostępne.',
  'cooling-off':
    'Po zmianie metod logowania konto obejmuje jednodniowy okres bezpieczeństwa, w którym nie można decydować o pieniądzach. W tym czasie może to zrobić inna uprawniona osoba.',
  'two-person-rule':
    'Musi to zrobić ktoś inny: kto utworzył lub ostatnio zmienił płatność albo zatwierdził w niej fakturę lub rachunek, ten jej nie zatwierdza ani nie autoryzuje.',
  'approvals-missing': 'Najpierw muszą to zatwierdzić inne osoby. Strona wypłaty pokazuje, ile.',
  'approved-already':
    'Twoje zatwierdzenie już jest. Teraz zatwierdzają inni, a jeszcze inna osoba autoryzuje.',
  'approval-not-needed': 'Nie potrzeba kolejnych zatwierdzeń. Autoryzuje ktoś, kto nie zatwierdzał.',
  'daily-limit':
    'To więcej, niż można autoryzować jednego dnia. Poproś inną osobę, poczekaj do następnego dnia albo poproś o zmianę limitu.',
  'disbursement-state':
    'Stan wypłaty już na to nie pozwala. Otwórz wypłatę, aby zobaczyć, na jakim jest etapie.',
  'disbursement-not-acceptable': 'Nie można jej tak utworzyć. Sprawdź zaznaczone płatności.',
  'factors-not-independent':
    'Dwie osoby nie mogą mieć wspólnego drugiego składnika: ani aplikacji, ani numeru telefonu, ani przeglądarki. Każda konfiguruje własny albo robi to ktoś inny.',
  'batch-not-acceptable':
    'Tych wypłat nie można autoryzować razem. Każda musi być taka, którą można by autoryzować osobno.',
  'disbursements-off': 'Wypłaty Twojej firmy są wyłączone. Włącza je ponownie administrator płatności.',
  'last-method':
    'To jedyny drugi składnik, na jaki pozwala Twoja rola, więc pozostaje. Najpierw skonfiguruj inny albo zastąp ten. W razie jego utraty zaloguj się kodem odzyskiwania.',
  'enrollment-not-allowed': 'W tej chwili nie ma tu nic do skonfigurowania.',
  'current-password-refused':
    'To nie jest obecne hasło. Po pięciu błędnych odczekaj pół godziny albo ustaw nowe za pomocą linku.',
  'password-not-acceptable': 'Nowego hasła nie można użyć. Przy polu podano dlaczego.',
  'password-reset-link-refused': 'Tego linku już użyto, ma ponad 60 minut albo jest niepełny. Poproś o nowy.',
  'address-known': 'To już jest jeden z Twoich adresów. Nic nie wysłano.',
  'too-many-addresses': 'Miejsca wystarczy na pięć adresów. Najpierw usuń jeden.',
  'too-many-address-messages':
    'Można wysłać najwyżej pięć wiadomości dziennie. Te wysłane są ważne przez 24 godziny; spróbuj ponownie jutro.',
  'address-token-refused':
    'To nie potwierdza żadnego adresu: już tego użyto, ma ponad 24 godziny albo należy do kogoś innego. Dodaj adres ponownie, aby otrzymać nową wiadomość.',
  'sign-in-address-stays': 'Tym adresem się logujesz, więc pozostaje. Może go zmienić pomoc techniczna.',
  'version-conflict':
    'W międzyczasie ktoś coś zmienił. Nic nie zrobiono. Tak jest teraz: sprawdź jeszcze raz.',
  'company-required': 'Najpierw wybierz jedną ze swoich firm.',
  'mfa-policy-not-available':
    'Twoja firma nie może jeszcze wymagać drugiego składnika. Zwróć się do pomocy technicznej. Nic nie zapisano.',
  'mfa-policy-changed':
    'W międzyczasie ktoś inny zapisał te zasady, a niczego od Ciebie nie zapisano. Przejdź dalej jeszcze raz: zobaczysz, co Twoje wartości zmieniłyby w obecnych zasadach.',
  'directory-not-oneself':
    'Nikt nie decyduje o tym we własnej sprawie. Poproś innego administratora swojej firmy. Nic nie zmieniono.',
  'directory-payment-user':
    'Ta osoba bierze udział w płatnościach. Najpierw musi jej to odebrać administrator płatności albo pomoc techniczna. Nic nie zmieniono.',
  'directory-last-admin':
    'Nikt inny w firmie nie ma tego uprawnienia. Najpierw nadaj je komuś innemu. Nic nie zmieniono.',
  'directory-role-conflict':
    'Ta osoba nie może mieć tego uprawnienia obok pozostałych albo nie zostałoby jej żadne. Nic nie zmieniono.',
  'member-file-refused': 'Tego pliku nie można zaimportować. Nikogo nie zaproszono.',
  'invitation-not-found': 'Tego zaproszenia już nie ma: udzielono odpowiedzi albo je wycofano.',
  'company-own-reset-refused':
    'Nikt nie resetuje samego siebie. Poproś innego administratora firmy albo pomoc techniczną. Z kodem odzyskiwania nie potrzeba ani jednego, ani drugiego.',
  'company-reset-not-confirmed':
    'To nie jest adres, którym ta osoba się loguje. Wpisz go dokładnie. Nic nie zresetowano.',
  'company-reset-not-enforced':
    'Twoja firma nie wymaga jeszcze drugiego składnika. Do tego czasu tę osobę resetuje pomoc techniczna.',
  'company-reset-by-support':
    'Ta osoba bierze udział w płatnościach. Osoby po stronie płatnika resetuje pomoc techniczna; administratorów odbiorcy inny administrator odbiorcy w ich firmie albo pomoc techniczna.',
  'company-reset-by-identity-provider':
    'Ta osoba loguje się przez dostawcę tożsamości firmy. Nie ma tu czego resetować: zwróć się do osoby, która go prowadzi.',
  'payload-too-large': 'To więcej, niż można przyjąć naraz. Podziel to na kilka części.',
  'default-account-number-refused': 'Rachunku nie dodano: brakuje numeru obecnego rachunku albo podano inny.',
  'default-account-number-tries-spent':
    'Numer obecnego rachunku podano błędnie zbyt wiele razy. Odczekaj pół godziny; do tego czasu nikt w firmie nie może dodać rachunku.',
  'bank-account-inactive': 'Ten rachunek dezaktywowano i takim pozostaje. Dodaj go od nowa.',
  'deposit-account-needed': 'Na ten rachunek trafiają płatności. Najpierw wybierz dla nich inny.',
  'member-address-taken':
    'Tej osoby nie można tu dodać: ktoś już loguje się tym adresem. Podaj inny jej adres albo zwróć się do pomocy technicznej.',
  'own-reset-refused':
    'Nikt nie resetuje samego siebie. Poproś innego administratora odbiorcy w swojej firmie.',
  'reset-not-confirmed': 'Nic nie zresetowano: to nie jest adres, którym ta osoba się loguje.',
  'reset-by-support':
    'Ta osoba bierze udział także w płaceniu. Resetuje ją pomoc techniczna po potwierdzeniu tożsamości.',
  'payment-agreement-accepted': 'Ktoś z Twojej firmy już zaakceptował tę umowę.',
  'idempotency-key-reused':
    'Tę stronę wysłano już wcześniej z inną treścią. Sprawdź na liście, co zrobiono, i zacznij od nowa.',
  'request-in-progress': 'To samo jest już w toku. Odczekaj chwilę i sprawdź na liście.',
  'payments-admins-by-support':
    'Administratorów płatności powołuje i usuwa wyłącznie pomoc techniczna. Zwróć się do niej. Nic nie zapisano.',
  'own-roles-refused':
    'Nikt nie zmienia własnych ról. Poproś innego administratora płatności. Nic nie zapisano.',
  'role-conflict':
    'Kto zatwierdza rachunki bankowe, nigdy nie przekazuje pieniędzy i nigdy nie jest administratorem płatności, w żadnej firmie. Najpierw odbierz tamtą rolę albo nadaj tę komuś innemu.',
  'team-address-taken':
    'Tym adresem loguje się już ktoś spoza zespołu. Podaj inny adres tej osoby albo zwróć się do pomocy technicznej.',
  'second-admin-needed':
    'Twoja firma ma jednego administratora płatności, a nikt nie zmienia zasad w pojedynkę. Poproś pomoc techniczną o drugiego.',
  'approval-policy-not-acceptable': 'Zasady nie mogą tak wyglądać. Sprawdź zaznaczone wiersze.',
  'approval-policy-proposal-pending':
    'Zaproponowano już inne zasady. Najpierw je potwierdź albo wycofaj. Po siedmiu dniach same wygasają.',
  'approval-policy-proposal-closed':
    'Ta propozycja jest już nieaktualna. Sprawdź obecne zasady i zaproponuj ponownie.',
  'finance-client-not-acceptable': 'Nie można go tak zarejestrować. Sprawdź zaznaczone pola.',
  'finance-client-proposal-pending':
    'Dla tego systemu finansowego już coś zaproponowano. Najpierw to potwierdź albo wycofaj. Po siedmiu dniach wygasa samo.',
  'finance-client-proposal-closed':
    'Ta propozycja jest już nieaktualna. Sprawdź obecny stan systemu finansowego i zaproponuj ponownie.',
  'finance-client-disabled': 'Ten system finansowy wyłączono na zawsze. Zaproponuj nowy, z nowymi kluczami.',
  'webhook-endpoint-not-acceptable':
    'Tak nie można tego zapisać. Sprawdź zaznaczone pole. Niczego nie zmieniono.',
  'support-person-unknown': 'Nic nie zrobiono: nikt nie loguje się dokładnie tym adresem.',
  'support-not-a-payor': 'Administratorzy płatności należą do firm, które płacą, a ta do nich nie należy.',
  'support-not-a-payee':
    'Administratorzy odbiorcy należą do firm, które otrzymują płatności, a ta do nich nie należy.',
  'support-company-unknown': 'Nie ma takiej firmy.',
  'support-role-conflict':
    'Ta osoba nie może mieć tego uprawnienia: zatwierdza rachunki bankowe, otrzymuje płatności, jest pracownikiem pomocy technicznej albo jej konto zamknięto. Wskaż kogoś innego.',
  'support-address-taken':
    'Ktoś loguje się prawie takim samym adresem albo przed chwilą dodano kogoś z takim adresem. Podaj go dokładnie tak, jak przy logowaniu.',
  'last-payments-admin':
    'To jedyny administrator płatności tej firmy. Najpierw dodaj innego: w przeciwnym razie nikt tam nie mógłby niczego zmienić.',
  'reset-already-requested':
    'Reset tej osoby już czeka. Zatwierdza go inny pracownik pomocy technicznej albo ktoś z Państwa go wycofuje.',
  'second-operator-required': 'To Twój wniosek o reset. Zatwierdza go inny pracownik pomocy technicznej.',
  unavailable: 'Coś w tej chwili nie odpowiedziało. Odczekaj chwilę i spróbuj ponownie.',
} as const;
