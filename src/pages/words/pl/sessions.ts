/** Where somebody is signed in, and the devices that are remembered. */
export const sessions = {
  title: 'Gdzie trwa moje logowanie',
  intro:
    'Jeśli nie znasz którejś z tych sesji, zakończ ją i ustaw nowe hasło. Przeglądarki same podają swoje nazwy, więc nazwa może być błędna; godzina i adres pochodzą od nas.',
  caption: 'Otwarte sesje',
  device: 'Przeglądarka',
  address: 'Adres sieciowy',
  since: 'Zalogowano',
  lastActivity: 'Ostatnio używana',
  actions: 'Działania',
  here: 'Ta sesja',
  onSystem: '{browser}, {system}',
  saysItIs: 'Podaje się za: {name}',
  unknown: 'Program, który nie podaje swojej nazwy',
  noAddress: 'nieznany',
  end: 'Zakończ',
  endThis: 'Zakończ: {device}, zalogowano {time}',
  endAll: 'Zakończ wszystkie inne',
  endTitle: 'Zakończyć tę sesję?',
  endText: 'Kto jej używa, zostanie od razu wylogowany i musi zalogować się ponownie.',
  endAllTitle: 'Zakończyć wszystkie inne sesje?',
  endAllText:
    '{count, plural, one {Jedna sesja od razu się zakończy. Ta tutaj trwa dalej.} few {# sesje od razu się zakończą. Ta tutaj trwa dalej.} many {# sesji od razu się zakończy. Ta tutaj trwa dalej.} other {# sesji od razu się zakończy. Ta tutaj trwa dalej.}}',
  onlyThis: 'Nie ma żadnej innej sesji.',
  devicesTitle: 'Zapamiętane urządzenia',
  devicesIntro:
    'Na tych urządzeniach przez pewien czas wystarcza samo hasło, ponieważ firma na to pozwala. Wszystko, co wymaga świeżego kodu, i tak o niego zapyta.',
  devicesCaption: 'Urządzenia, które są zapamiętane',
  devicesEmpty:
    'Żadne urządzenie nie jest zapamiętane: o drugi składnik pytamy przy każdym logowaniu. Tam, gdzie firma na to pozwala, można przy logowaniu wybrać inaczej.',
  rememberedSince: 'Kod podano',
  forget: 'Usuń z zapamiętanych',
  forgetThis: 'Usuń z zapamiętanych: {device}, kod podano {time}',
  forgetTitle: 'Usunąć to urządzenie z zapamiętanych?',
  forgetText:
    'Następne logowanie na nim znów zapyta o drugi składnik. Sesje rozpoczęte bez niego od razu się zakończą, także ta, jeśli do nich należy.',
} as const;
