import type { Catalogue } from './catalogue.js';

export const pl: Catalogue = {
  kinds: {
    mfa_deadline_set: {
      subject: 'Twoja firma będzie wymagać drugiego składnika',
      happened:
        'Nikt nie uzyska dostępu do {company} bez drugiego składnika oprócz hasła. Początek: {deadline}.',
    },
    mfa_deadline_moved: {
      subject: 'Zmienił się termin, od którego wymagany jest drugi składnik',
      happened:
        'Termin się zmienił. Nikt nie uzyska dostępu do {company} bez drugiego składnika oprócz hasła. Początek: {deadline}.',
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Od jutra wymagany będzie drugi składnik} few {Za # dni wymagany będzie drugi składnik} many {Za # dni wymagany będzie drugi składnik} other {Za # dnia wymagany będzie drugi składnik}}',
      happened:
        '{days, plural, one {Pozostał jeden dzień} few {Pozostały # dni} many {Pozostało # dni} other {Pozostało # dnia}}. Potem nikt nie uzyska dostępu do {company} bez drugiego składnika, a nie został on jeszcze u Ciebie skonfigurowany. Początek: {deadline}.',
    },
    mfa_policy_lifted: {
      subject: 'Drugi składnik jednak nie jest wymagany',
      happened:
        '{company} nie wymaga już drugiego składnika. Osoby, które go skonfigurowały, nadal będą o niego pytane; chroni on przed dostępem innych osób.',
    },
  },
  advice:
    'Skonfiguruj go teraz w sekcji „Moje bezpieczeństwo”; zajmie to dwie minuty. Aplikacja uwierzytelniająca jest bezpieczniejszym wyborem; jeśli firma na to pozwala, można też korzystać z wiadomości SMS. Kto do tego czasu go nie skonfiguruje, zostanie przy następnym logowaniu skierowany do konfiguracji, a wcześniej nic innego się nie otworzy.',
  when: 'Data: {when}',
  otherwise: 'Jeśli nikt w Twojej firmie o tym nie zdecydował, natychmiast nas o tym powiadom.',
  contact: 'Pytania lub pomoc: {contact}',
};
